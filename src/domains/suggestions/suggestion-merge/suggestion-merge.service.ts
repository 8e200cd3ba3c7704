import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { assertTransition, invalidState } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import { SuggestionStatus } from '../suggestion/suggestion.enums.js';
import { recountFollowers } from '../suggestion-follow/suggestion-follow.service.js';
import { bringFollowers, bringVotes, returnFollowers, returnVotes } from './suggestion-merge.rows.service.js';
import { CommunitySuggestion, CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import type { SuggestionStatusChange } from '../suggestion/suggestion.parts.js';
import { forget, requireSuggestion, WHOLE } from '../suggestion/suggestion.service.js';
import { MERGE_TARGETS, statusFields, SUGGESTION_TRANSITIONS } from '../suggestion/suggestion.states.js';
import { inTransaction } from '../../../database/transaction.js';
import { recountVotes } from '../suggestion-vote/suggestion-vote.service.js';

const { DUPLICATE, OPEN } = SuggestionStatus;
const SUMMARY = { status: 1, title: 1, mergedIntoId: 1, isMergeDone: 1 } as const;

interface Fields {
  target: string;
  sources: string;
}

/**
 * Marks suggestions as duplicates of a target and copies their votes and followers to it. All statuses change in one transaction;
 * then the rows are copied in batches, each with its counts. Merging again resumes an interrupted copy.
 */
export async function mergeSuggestions(
  context: Context,
  targetId: string,
  from: readonly string[],
  fields: Fields = { target: 'id', sources: 'input.from' },
): Promise<CommunitySuggestion> {
  const sourceIds = [...new Set(from)];
  if (sourceIds.includes(targetId))
    throw inputError('INVALID', fields.sources, 'A suggestion cannot be merged into itself.');
  const byId = requireUser(context.viewer).userId;
  const unfinished = await inTransaction((session) => markDuplicates(targetId, sourceIds, byId, fields, session));
  for (const sourceId of unfinished) {
    await bringVotes(targetId, sourceId);
    await bringFollowers(targetId, sourceId);
    await CommunitySuggestionModel.updateOne(
      { _id: sourceId, mergedIntoId: targetId },
      { $set: { isMergeDone: true } },
      { timestamps: false },
    );
    forget(context, sourceId);
  }
  return settled(context, targetId);
}

/**
 * All or nothing: the transaction also prevents two moderators from merging two suggestions into each other. Returns the sources
 * still to be copied, without finished merges, so that votes withdrawn since then stay withdrawn.
 */
async function markDuplicates(
  targetId: string,
  sourceIds: readonly string[],
  byId: string,
  fields: Fields,
  session: ClientSession,
): Promise<string[]> {
  const found = await CommunitySuggestionModel.find({ _id: trusted({ $in: [targetId, ...sourceIds] }) }, SUMMARY, {
    session,
  }).lean<CommunitySuggestion[]>();
  const target = found.find(({ _id }) => _id === targetId);
  if (!target) throw notFound('suggestion', fields.target);
  if (!MERGE_TARGETS.includes(target.status)) {
    const allowed = MERGE_TARGETS.map((status) => status.toUpperCase());
    throw inputError(
      'INVALID_STATE',
      fields.target,
      `The target is ${target.status.toUpperCase()}; suggestions can be merged only into one that is ${oneOf(allowed)}.`,
      allowed,
    );
  }
  const at = new Date();
  const unfinished: string[] = [];
  const writes: AnyBulkWriteOperation<CommunitySuggestion>[] = [];
  for (const id of sourceIds) {
    const source = found.find(({ _id }) => _id === id);
    if (!source) throw notFound('suggestion', fields.sources);
    if (!source.isMergeDone) unfinished.push(id);
    if (source.status === DUPLICATE && source.mergedIntoId === targetId) continue;
    assertTransition(SUGGESTION_TRANSITIONS, source.status, DUPLICATE, fields.sources);
    const change: SuggestionStatusChange = {
      from: source.status,
      to: DUPLICATE,
      reason: `Merged into “${target.title}”.`,
      byId,
      at,
    };
    const note: SuggestionStatusChange = {
      from: target.status,
      to: target.status,
      reason: `“${source.title}” was merged into it.`,
      byId,
      at,
    };
    writes.push(
      {
        updateOne: {
          filter: { _id: id },
          update: {
            $set: { ...statusFields(DUPLICATE), mergedIntoId: targetId },
            $unset: { response: 1, respondedAt: 1 },
            $push: { history: change },
          },
        },
      },
      { updateOne: { filter: { _id: targetId }, update: { $push: { history: note } } } },
    );
  }
  if (writes.length > 0) await CommunitySuggestionModel.bulkWrite(writes, { session });
  return unfinished;
}

/** Reopens a duplicate with its own votes. The target loses exactly the votes and followers that it added. */
export async function unmergeSuggestion(context: Context, id: string): Promise<CommunitySuggestion> {
  const source = await requireSuggestion(context, id);
  if (source.status !== DUPLICATE) throw invalidState(source.status, OPEN, SUGGESTION_TRANSITIONS[source.status], 'id');
  const targetId = source.mergedIntoId;
  if (targetId !== undefined) {
    await assertUnmergeable(targetId);
    await returnVotes(targetId, id);
    await returnFollowers(targetId, id);
    await settled(context, targetId);
  }
  return reopen(context, source);
}

/** If the target was merged itself, the rows it passed on can no longer be told apart. */
async function assertUnmergeable(targetId: string): Promise<void> {
  const target = await CommunitySuggestionModel.findOne({ _id: targetId }, SUMMARY).lean<CommunitySuggestion>();
  if (target?.status !== DUPLICATE) return;
  throw inputError(
    'INVALID_STATE',
    'id',
    `The merge target “${target.title}” is itself a duplicate. Unmerge that suggestion first.`,
  );
}

async function reopen(context: Context, source: CommunitySuggestion): Promise<CommunitySuggestion> {
  const byId = requireUser(context.viewer).userId;
  const change: SuggestionStatusChange = {
    from: DUPLICATE,
    to: OPEN,
    reason: 'Not a duplicate.',
    byId,
    at: new Date(),
  };
  const { after } = await changeRecord(
    CommunitySuggestionModel,
    { filter: { _id: source._id }, what: 'suggestion', select: WHOLE },
    ({ status }) => {
      if (status !== DUPLICATE) throw invalidState(status, OPEN, SUGGESTION_TRANSITIONS[status], 'id');
      const unset = { mergedIntoId: 1, isMergeDone: 1, response: 1, respondedAt: 1 } as const;
      return { update: { $set: statusFields(OPEN), $unset: unset, $push: { history: change } } };
    },
  );
  forget(context, source._id);
  return asClass(CommunitySuggestion, after);
}

/** The target after a recount. */
async function settled(context: Context, targetId: string): Promise<CommunitySuggestion> {
  await recountVotes(targetId);
  await recountFollowers(targetId);
  forget(context, targetId);
  return requireSuggestion(context, targetId);
}
