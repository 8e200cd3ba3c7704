import { Erasure } from '../../../database/erasure.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { blocksPersonalData } from '../block/block.service.js';
import { CommunityModerationActionModel } from './moderation-action.model.js';
import { CommunityModerationModel } from './moderation.model.js';
import { CommunityReportModel } from '../report/report.model.js';

const DECISIONS_STAY = 'Moderation decisions stay in the moderation log, without your name.';
const REPORTS_STAY = 'Reports about what you wrote stay, without your name and text.';

/** Reports, decisions and blocks. Decisions stay in the log, without the affected user and the moderators. */
export const moderationPersonalData: readonly PersonalData[] = [
  {
    collection: 'communitymoderations',
    export: ({ userId }) =>
      CommunityModerationModel.find(
        { subjectId: userId },
        { targetKind: 1, targetId: 1, status: 1, snapshot: 1, createdAt: 1 },
      ).lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await erasure.leaveHistory(CommunityModerationModel, userId);
      const proposed = { 'banProposal.byId': userId };
      await erasure.change(CommunityModerationModel, proposed, { $unset: { 'banProposal.byId': 1 } });
      const nobody = { $unset: { subjectId: 1 }, $set: { snapshot: '' } } as const;
      const own = await erasure.change(CommunityModerationModel, { subjectId: userId }, nobody);
      return erasure.done(own > 0 && DECISIONS_STAY);
    },
  },
  {
    collection: 'communityreports',
    export: ({ userId }) =>
      CommunityReportModel.find(
        { reporterId: userId },
        { targetKind: 1, targetId: 1, reason: 1, text: 1, outcome: 1, createdAt: 1 },
      ).lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await erasure.delete(CommunityReportModel, { reporterId: userId });
      const nobody = { $unset: { subjectId: 1 }, $set: { snapshot: '' } } as const;
      const about = await erasure.change(CommunityReportModel, { subjectId: userId }, nobody);
      return erasure.done(about > 0 && REPORTS_STAY);
    },
  },
  {
    collection: 'communitymoderationactions',
    export: ({ userId }) =>
      CommunityModerationActionModel.find(
        { subjectId: userId },
        { moderatorIds: 0, moderationId: 0, 'appeal.history': 0 },
      ).lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      const nobody = { $unset: { subjectId: 1, appeal: 1 }, $set: { restricts: false } } as const;
      const own = await erasure.change(CommunityModerationActionModel, { subjectId: userId }, nobody);
      const asModerator = { $pull: { moderatorIds: userId } };
      await erasure.change(CommunityModerationActionModel, { moderatorIds: userId }, asModerator);
      await erasure.change(
        CommunityModerationActionModel,
        { 'appeal.history.actorId': userId },
        { $unset: { 'appeal.history.$[own].actorId': 1 } },
        [{ 'own.actorId': userId }],
      );
      return erasure.done(own > 0 && DECISIONS_STAY);
    },
  },
  blocksPersonalData,
];
