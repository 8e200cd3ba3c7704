import type { ClientSession } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, firstResult } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import { orStartOver } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { InputError, inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { beginningOf } from '../../../shared/text.js';
import * as turns from '../../../shared/turns.js';
import { commentLoader } from '../comment/comment.loaders.js';
import { contentLoader } from '../content/content.loaders.js';
import { addHold, HoldKind, HoldSource } from '../moderation/holds.js';
import { ModerationStatus, ModerationTargetKind, ReportOutcome, ReportReason } from '../moderation/moderation.enums.js';
import { CommunityModerationModel, type CommunityModeration } from '../moderation/moderation.model.js';
import { moderationTargets } from '../moderation/moderation.targets.js';
import { postLoader } from '../post/post.loaders.js';
import type { TargetSnapshot } from '../post/post-moderation.service.js';
import { CommunityReport, CommunityReportModel } from './report.model.js';
import { HIDE_AT, reportWeight } from './report.score.js';
import { assertMayTakePart, assertMayTakePartIn } from '../standing/standing.service.js';

const MAX_SNAPSHOT = 20_000;

export interface ReportInput {
  targetKind: ModerationTargetKind;
  targetId: string;
  reason: ReportReason;
  text?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Reports an item that the caller can read, once, with its current text. */
export async function reportContent(context: Context, input: ReportInput): Promise<CommunityReport> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, ...fields } = input;
  if (input.reason === ReportReason.OTHER && !input.text) {
    throw inputError('REQUIRED', 'input.text', 'Describe the problem in `text`.');
  }
  const request = { actor: userId, operation: 'reportContent', key: idempotencyKey, input: fields, prefix: 'rpt' };
  const known = await firstResult<CommunityReport>(request);
  if (known) return asClass(CommunityReport, known);
  await assertMayTakePart(context, 'silently');
  const snapshot = await readableTarget(context, input);
  if (snapshot.authorId === userId) {
    throw inputError('NOT_ALLOWED', 'input.targetId', 'You cannot report your own content. Edit or delete it instead.');
  }
  const people = snapshot.authorId ? [snapshot.authorId] : [];
  const { record } = await turns.inTurn(input.targetId, () =>
    createOnce({ ...request, people }, async (id, session) => {
      await assertMayTakePartIn(session, context, 'silently');
      return reportWithin({ id, reporterId: userId, ...fields }, snapshot, session);
    }),
  );
  return asClass(CommunityReport, record);
}

async function readableTarget(context: Context, { targetKind, targetId }: ReportInput): Promise<TargetSnapshot> {
  const seen = await readers[targetKind](context, targetId);
  const snapshot = seen ? await moderationTargets[targetKind].snapshot(targetId) : null;
  if (!snapshot) throw notFound(targetKind, 'input.targetId');
  return snapshot;
}

/** Loads the item if the caller may see it. */
const readers: Readonly<
  Record<ModerationTargetKind, (context: Context, id: string) => object | null | Promise<object | null>>
> = {
  [ModerationTargetKind.POST]: (context, id) => postLoader(context).load(id),
  [ModerationTargetKind.COMMENT]: (context, id) => commentLoader(context).load(id),
  [ModerationTargetKind.CONTENT]: (context, id) => contentLoader(context).load(id),
};

/** Text at the time of the report: for moderators, and for the reporter while they can read the item. */
export async function snapshotFor(context: Context, report: CommunityReport): Promise<string> {
  if (isCaller(context.viewer, 'moderation')) return report.snapshot;
  const seen = await readers[report.targetKind](context, report.targetId);
  return seen && (seen as { masked?: boolean }).masked !== true ? report.snapshot : '';
}

type NewReport = Omit<ReportInput, 'idempotencyKey'> & { id: string; reporterId: string };

/** Writes the report and its queue item, and hides the target if the reports weigh too much. */
async function reportWithin(
  report: NewReport,
  { authorId, text, groupId }: TargetSnapshot,
  session: ClientSession,
): Promise<CommunityReport> {
  const { id, reporterId, targetId, targetKind, reason } = report;
  const known = await CommunityReportModel.findOne({ targetId, reporterId }, null, { session }).lean<CommunityReport>();
  if (known) throw inputError('ALREADY_DONE', 'input.targetId', 'You have already reported this.');
  const item = await CommunityModerationModel.findOne({ targetId }, null, { session }).lean<CommunityModeration>();
  const weight = await weightOf(reporterId, session);
  const snapshot = beginningOf(text, MAX_SNAPSHOT);
  const about = { targetKind, targetId, ...(authorId ? { subjectId: authorId } : {}) };
  const moderationId = item?._id ?? newId('mod');
  const place = { ...about, ...(groupId ? { groupId } : {}), snapshot };
  await saveItem(item, { _id: moderationId, ...place }, weight, session);
  const [made] = await CommunityReportModel.create(
    [
      {
        ...about,
        _id: id,
        moderationId,
        reporterId,
        reason,
        ...(report.text ? { text: report.text } : {}),
        snapshot,
        weight,
        outcome: ReportOutcome.OPEN,
      },
    ],
    { session },
  );
  if (!made) throw new Error('The report was not saved.');
  return made.toObject();
}

type ItemPlace = Pick<CommunityModeration, '_id' | 'targetKind' | 'targetId' | 'snapshot'> & {
  groupId?: string;
  subjectId?: string;
};

async function saveItem(
  item: CommunityModeration | null,
  { _id, ...place }: ItemPlace,
  weight: number,
  session: ClientSession,
): Promise<void> {
  const at = new Date();
  const isOpen = item?.status === ModerationStatus.PENDING;
  const score = Math.round(((isOpen ? item.score : 0) + weight) * 100) / 100;
  const wasHidden = item?.isAutoHidden ?? false;
  const hides = !wasHidden && score >= HIDE_AT && (await hideTarget(place, session));
  const fields = {
    snapshot: place.snapshot,
    status: ModerationStatus.PENDING,
    score,
    isAutoHidden: wasHidden || hides,
    lastReportedAt: at,
  };
  const change = { from: item?.status ?? null, to: ModerationStatus.PENDING, reason: 'It was reported.', at };
  if (!item) {
    const first = { _id, ...place, ...fields, reportCount: 1, version: 1, history: [change] };
    await createItem(first, session);
    return;
  }
  await CommunityModerationModel.updateOne(
    { _id },
    { $set: fields, $inc: { reportCount: 1, version: 1 }, ...(isOpen ? {} : { $push: { history: change } }) },
    { session },
  );
}

async function createItem(item: object, session: ClientSession): Promise<void> {
  // Another process created it at the same time, so a retry updates it.
  await orStartOver(() => CommunityModerationModel.create([item], { session }));
}

/** False if it cannot be hidden, for example because it is already removed. */
async function hideTarget(
  { targetKind, targetId }: ItemPlace | Omit<ItemPlace, '_id'>,
  session: ClientSession,
): Promise<boolean> {
  try {
    const hold = { kind: HoldKind.HIDE, source: HoldSource.REPORTS };
    await moderationTargets[targetKind].change(targetId, addHold(hold), { reason: 'Many reports' }, session);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

async function weightOf(reporterId: string, session: ClientSession): Promise<number> {
  const counted = await CommunityReportModel.aggregate<{ _id: ReportOutcome; count: number }>(
    [{ $match: { reporterId } }, { $group: { _id: '$outcome', count: { $sum: 1 } } }],
    { session },
  );
  const count = (outcome: ReportOutcome): number => counted.find(({ _id }) => _id === outcome)?.count ?? 0;
  return reportWeight(count(ReportOutcome.AGREED), count(ReportOutcome.DISAGREED));
}

/** The caller's reports, newest first. */
export function myReports(
  context: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityReport>> {
  const { userId } = requireUser(context.viewer);
  return findPage(CommunityReportModel, CommunityReport, {
    filter: { reporterId: userId },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}
