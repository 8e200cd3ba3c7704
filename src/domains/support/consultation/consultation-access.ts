import { EmailScope, isCaller, type Viewer } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { userLoader } from '../../identity/index.js';
import type { Doer } from './consultation-mails.js';
import { ConsultationParty } from './consultation.enums.js';
import type { Consultation } from './consultation.model.js';

/** The filter for the consultations a viewer can access, part of every query. */
export type ConsultationReach = { userId: string } | { 'contact.email': string } | Record<string, never>;

/** Your own consultations: those of the account, or of the address a capability proves; undefined for everyone else. */
export function ownReach(viewer: Viewer): ConsultationReach | undefined {
  if (viewer.kind === 'user') return { userId: viewer.userId };
  if (viewer.kind !== 'capability' || viewer.scope !== EmailScope.CONSULTATIONS) return undefined;
  return { 'contact.email': viewer.email };
}

/** Your own consultations, or all of them for support agents. */
export function reachOf(viewer: Viewer): ConsultationReach | undefined {
  return isCaller(viewer, 'support') ? {} : ownReach(viewer);
}

/** Which side the viewer is on: support agents are hosts, except for consultations they requested themselves. */
export function partyOf(viewer: Viewer, { userId }: Consultation): ConsultationParty {
  const asHost = isCaller(viewer, 'support') && !(viewer.kind === 'user' && viewer.userId === userId);
  return asHost ? ConsultationParty.HOST : ConsultationParty.GUEST;
}

/** The account behind a change, or null for guests without an account. */
export function actorOf(viewer: Viewer): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Who makes a change, as emails name them: staff by name. Without a consultation it is staff. */
export async function doerOf(context: Context, consultation?: Consultation): Promise<Doer> {
  const { viewer } = context;
  const party = consultation ? partyOf(viewer, consultation) : ConsultationParty.HOST;
  const actorId = actorOf(viewer);
  if (party === ConsultationParty.GUEST || actorId === null) return { party, actorId };
  return { party, actorId, name: (await userLoader(context).load(actorId))?.name };
}
