import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { loaderByForeignKey, loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import { readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { CommunityModerationAction, CommunityModerationActionModel } from './moderation-action.model.js';
import {
  AppealStatus,
  ModerationActionState,
  ModerationSort,
  ModerationStatus,
  type ModerationActionKind,
  type ModerationTargetKind,
} from './moderation.enums.js';
import { CommunityModeration, CommunityModerationModel } from './moderation.model.js';
import { CommunityReport, CommunityReportModel } from '../report/report.model.js';

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

/** Maximum number of reports and actions shown for an item. */
export const MAX_SHOWN = 50;

/** Actions by ID, without access checks; each field decides what the caller may see. */
export const actionLoader = loaderById(CommunityModerationActionModel, CommunityModerationAction);
export const reportsLoader = loaderByForeignKey(CommunityReportModel, CommunityReport, 'moderationId', MAX_SHOWN);
export const actionsLoader = loaderByForeignKey(
  CommunityModerationActionModel,
  CommunityModerationAction,
  'moderationId',
  MAX_SHOWN,
);

/** The moderation queue. */
export function moderationQueue(
  filter: {
    status?: ModerationStatus | null | undefined;
    targetKind?: ModerationTargetKind | null | undefined;
    groupId?: string | null | undefined;
  },
  sort: ModerationSort,
  page: PageInput,
): Promise<Page<CommunityModeration>> {
  const { status, targetKind, groupId } = filter;
  return findPage(CommunityModerationModel, CommunityModeration, {
    filter: {
      status: status ?? ModerationStatus.PENDING,
      ...(targetKind ? { targetKind } : {}),
      ...(groupId ? { groupId } : {}),
    },
    sort: { field: sort === ModerationSort.SCORE ? 'score' : '_id', direction: -1 },
    ...page,
  });
}

/** The public moderation log, newest first, without actions in private groups. */
export function moderationLog(
  filter: {
    action?: ModerationActionKind | null | undefined;
    targetKind?: ModerationTargetKind | null | undefined;
    groupId?: string | null | undefined;
  },
  page: PageInput,
): Promise<Page<CommunityModerationAction>> {
  const { action, targetKind, groupId } = filter;
  return findPage(CommunityModerationActionModel, CommunityModerationAction, {
    filter: {
      isLogged: true,
      ...(action ? { action } : {}),
      ...(targetKind ? { targetKind } : {}),
      ...(groupId ? { groupId } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Appealed actions, oldest first. */
export function appeals(
  status: AppealStatus | null | undefined,
  page: PageInput,
): Promise<Page<CommunityModerationAction>> {
  return findPage(CommunityModerationActionModel, CommunityModerationAction, {
    filter: { 'appeal.status': status ?? AppealStatus.OPEN },
    sort: { field: '_id', direction: 1 },
    ...page,
  });
}

/** Moderation actions against the caller, newest first. */
export function myModerationActions(context: Context, page: PageInput): Promise<Page<CommunityModerationAction>> {
  const { userId } = requireUser(context.viewer);
  return findPage(CommunityModerationActionModel, CommunityModerationAction, {
    filter: { subjectId: userId },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** The current state of an action: it counts as expired after `expiresAt` even before the job has run. */
export function currentState({ state, expiresAt }: CommunityModerationAction, now = new Date()): ModerationActionState {
  const isOver = state === ModerationActionState.IN_FORCE && expiresAt !== undefined && expiresAt <= now;
  return isOver ? ModerationActionState.EXPIRED : state;
}

/** True for the affected user and for moderators. */
export function isConcerned({ viewer }: Context, { subjectId }: { subjectId?: string }): boolean {
  return isCaller(viewer, 'moderation') || (viewer.kind === 'user' && viewer.userId === subjectId);
}

/** Queue items through `node`, only for moderators. */
export async function moderationsByIds(
  { viewer }: Context,
  ids: readonly string[],
): Promise<(CommunityModeration | null)[]> {
  if (!isCaller(viewer, 'moderation')) return ids.map(() => null);
  const found = await readPlain<CommunityModeration>(CommunityModerationModel, { _id: { $in: [...ids] } });
  return inOrder(
    ids,
    found.map((plain) => asClass(CommunityModeration, plain)),
  );
}

/** Actions through `node`: logged ones, and those that concern the caller. */
export async function actionsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(CommunityModerationAction | null)[]> {
  const actions = await actionLoader(context).loadMany(ids);
  return actions.map((action) => (action && (action.isLogged || isConcerned(context, action)) ? action : null));
}

/** Reports through `node`: the caller's own, or all for moderators. */
export async function reportsByIds({ viewer }: Context, ids: readonly string[]): Promise<(CommunityReport | null)[]> {
  if (viewer.kind !== 'user') return ids.map(() => null);
  const found = await readPlain<CommunityReport>(CommunityReportModel, { _id: { $in: [...ids] } });
  const seen = found.filter(({ reporterId }) => isCaller(viewer, 'moderation') || reporterId === viewer.userId);
  return inOrder(
    ids,
    seen.map((plain) => asClass(CommunityReport, plain)),
  );
}

function inOrder<T extends { _id: string }>(ids: readonly string[], found: readonly T[]): (T | null)[] {
  const byId = new Map(found.map((one) => [one._id, one]));
  return ids.map((id) => byId.get(id) ?? null);
}
