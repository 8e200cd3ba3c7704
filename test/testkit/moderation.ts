import type { UserViewer, Viewer } from '../../src/auth/viewer.js';
import { CommunityModerationModel, type CommunityModeration } from '../../src/domains/community/moderation.model.js';
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
