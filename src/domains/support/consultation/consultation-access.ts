import { EmailScope, isCaller, type Viewer } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { userLoader } from '../../identity/index.js';
import type { Doer } from './consultation-mails.js';
import { ConsultationParty } from './consultation.enums.js';
import type { Consultation } from './consultation.model.js';

/** Which consultations somebody reaches, as a part of every query. */
export type ConsultationReach = { userId: string } | { 'contact.email': string } | Record<string, never>;

/** The own ones: of the account, or of the address that a capability proves; undefined for everybody else. */
export function ownReach(viewer: Viewer): ConsultationReach | undefined {
  if (viewer.kind === 'user') return { userId: viewer.userId };
  if (viewer.kind !== 'capability' || viewer.scope !== EmailScope.CONSULTATIONS) return undefined;
  return { 'contact.email': viewer.email };
}

/** The own ones, and for support agents all. */
export function reachOf(viewer: Viewer): ConsultationReach | undefined {
  return isCaller(viewer, 'support') ? {} : ownReach(viewer);
}

/** On which side of it the caller stands: support agents are hosts, save of what they asked for themselves. */
export function partyOf(viewer: Viewer, { userId }: Consultation): ConsultationParty {
  const asHost = isCaller(viewer, 'support') && !(viewer.kind === 'user' && viewer.userId === userId);
  return asHost ? ConsultationParty.HOST : ConsultationParty.GUEST;
}

/** The account behind a change; null for guests, who have none. */
export function actorOf(viewer: Viewer): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Who changes something, as mails name them: the staff by name. Without a consultation it is the staff. */
export async function doerOf(context: Context, consultation?: Consultation): Promise<Doer> {
  const { viewer } = context;
  const party = consultation ? partyOf(viewer, consultation) : ConsultationParty.HOST;
  const actorId = actorOf(viewer);
  if (party === ConsultationParty.GUEST || actorId === null) return { party, actorId };
  return { party, actorId, name: (await userLoader(context).load(actorId))?.name };
}
