import { deleteEach, updateEach } from '../../database/bulk.js';
import type { PersonalData } from '../../graphql/domain.js';
import { blocksPersonalData } from './block.service.js';
import { CommunityModerationActionModel } from './moderation-action.model.js';
import { CommunityModerationModel } from './moderation.model.js';
import { CommunityReportModel } from './report.model.js';

/** What an erasure changes is not "changed" by anybody: the times of change stay. */
const QUIET = { timestamps: false } as const;

/** Reports, decisions and blocks. What was decided stays in the log, without whom it hit and who did it. */
export const moderationPersonalData: readonly PersonalData[] = [
  {
    collection: 'communitymoderations',
    export: ({ userId }) =>
      CommunityModerationModel.find(
        { subjectId: userId },
        { targetKind: 1, targetId: 1, status: 1, snapshot: 1, createdAt: 1 },
      ).lean(),
    async erase({ userId }, session) {
      await updateEach(
        CommunityModerationModel,
        { 'history.actorId': userId },
        { $unset: { 'history.$[own].actorId': 1 } },
        { ...QUIET, session, arrayFilters: [{ 'own.actorId': userId }] },
      );
      await updateEach(
        CommunityModerationModel,
        { 'banProposal.byId': userId },
        { $unset: { 'banProposal.byId': 1 } },
        { ...QUIET, session },
      );
      await updateEach(
        CommunityModerationModel,
        { subjectId: userId },
        { $unset: { subjectId: 1 }, $set: { snapshot: '' } },
        { ...QUIET, session },
      );
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
      await deleteEach(CommunityReportModel, { reporterId: userId }, { session });
      await updateEach(
        CommunityReportModel,
        { subjectId: userId },
        { $unset: { subjectId: 1 }, $set: { snapshot: '' } },
        { ...QUIET, session },
      );
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
      await updateEach(
        CommunityModerationActionModel,
        { subjectId: userId },
        { $unset: { subjectId: 1, appeal: 1 }, $set: { restricts: false } },
        { ...QUIET, session },
      );
      await updateEach(
        CommunityModerationActionModel,
        { moderatorIds: userId },
        { $pull: { moderatorIds: userId } },
        { ...QUIET, session },
      );
      await updateEach(
        CommunityModerationActionModel,
        { 'appeal.history.actorId': userId },
        { $unset: { 'appeal.history.$[own].actorId': 1 } },
        { ...QUIET, session, arrayFilters: [{ 'own.actorId': userId }] },
      );
    },
  },
  blocksPersonalData,
];
