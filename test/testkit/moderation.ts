import type { UserViewer, Viewer } from '../../src/auth/viewer.js';
import {
  CommunityModerationModel,
  type CommunityModeration,
} from '../../src/domains/community/moderation/moderation.model.js';
import { addHold, HoldKind, liftHolds } from '../../src/domains/community/moderation/holds.js';
import type { ModerationTargetKind } from '../../src/domains/community/moderation/moderation.enums.js';
import { moderationTargets } from '../../src/domains/community/moderation/moderation.targets.js';
import { inTransaction } from '../../src/database/transaction.js';
import { InputError, type InputProblem } from '../../src/shared/errors.js';
import { aUser } from './callers.js';
import { aPost } from './community-posts.js';
import type { Graph } from './graph.js';
import { doTo, tryTo, type Outcome } from './groups.js';

/** The item of the moderation queue about something. */
export async function itemOf(targetId: string): Promise<CommunityModeration> {
  const item = await CommunityModerationModel.findOne({ targetId }).lean<CommunityModeration>();
  if (!item) throw new Error(`There is no item for ${targetId}.`);
  return item;
}

export type Decision = 'lock' | 'hide' | 'remove' | 'restore';

/** What a decision about a report does to a thing, without the report; of several of one kind each is the same reason. */
export async function decideAbout(
  kind: ModerationTargetKind,
  id: string,
  decision: Decision,
  by: { actorId?: string; fault?: Error } = {},
): Promise<InputProblem[]> {
  const change =
    decision === 'restore'
      ? liftHolds(() => true)
      : addHold({ kind: HoldKind[decision.toUpperCase() as keyof typeof HoldKind], source: `mac_${decision}` });
  try {
    await inTransaction(async (session) => {
      await moderationTargets[kind].change(id, change, { actorId: by.actorId, reason: 'It was reported.' }, session);
      if (by.fault) throw by.fault;
    });
    return [];
  } catch (error) {
    if (error instanceof InputError) return [...error.problems];
    throw error;
  }
}

export interface ReportedPost {
  author: UserViewer & { email: string };
  targetId: string;
  item: CommunityModeration;
}

export interface Moderation {
  report: (viewer: UserViewer, targetId: string, input?: object) => Promise<Outcome>;
  /** A post that was reported once. */
  reported: (fields?: object) => Promise<ReportedPost>;
  /** Decides about an item as it was read. */
  resolve: (viewer: Viewer, item: CommunityModeration, input?: object) => Promise<Outcome>;
}

export function moderationOf(graph: Graph): Moderation {
  const report: Moderation['report'] = (viewer, targetId, input = {}) =>
    doTo(graph, viewer, 'reportContent', { input: { targetKind: 'POST', targetId, reason: 'SPAM', ...input } });
  return {
    report,
    async reported(fields = {}) {
      const author = await aUser();
      const targetId = await aPost({ authorId: author.userId, body: 'Buy my pills.', ...fields });
      await report(await aUser(), targetId);
      return { author, targetId, item: await itemOf(targetId) };
    },
    resolve: (viewer, { _id: id, version }, input = {}) =>
      tryTo(graph, viewer, 'resolveModeration', {
        id,
        input: { reason: 'Because.', expectedVersion: version, ...input },
      }),
  };
}
