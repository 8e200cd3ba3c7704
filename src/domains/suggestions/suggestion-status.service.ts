import { trusted } from 'mongoose';
import { isCaller, requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { assertTransition } from '../../shared/states.js';
import { oneOf } from '../../shared/text.js';
import { SuggestionStatus, type SuggestionReasonCode } from './suggestion.enums.js';
import { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
import { mergeSuggestions, unmergeSuggestion } from './suggestion-merge.service.js';
import { notifyInterested } from './suggestion-notify.service.js';
import type { SuggestionImplementation, SuggestionStatusChange } from './suggestion.parts.js';
import { forget, requireSuggestion, WHOLE } from './suggestion.service.js';
import { IMPLEMENTABLE, statusFields, SUGGESTION_TRANSITIONS } from './suggestion.states.js';

export interface ImplementationInput {
  version?: string | null | undefined;
  url?: string | null | undefined;
  note?: string | null | undefined;
}

export interface StatusInput {
  status: SuggestionStatus;
  response?: string | null | undefined;
  notifyVoters?: boolean | null | undefined;
  reasonCode?: SuggestionReasonCode | null | undefined;
  implementation?: ImplementationInput | null | undefined;
  duplicateOf?: string | null | undefined;
}

/** What a moderator may make of a suggestion now; nothing for others. */
export function availableTransitions(
  { viewer }: Pick<Context, 'viewer'>,
  { status }: CommunitySuggestion,
): readonly SuggestionStatus[] {
  return isCaller(viewer, 'moderation') ? SUGGESTION_TRANSITIONS[status] : [];
}

/** Decides about a suggestion, with an answer for everybody; `notified` says how many are told by mail. */
export async function changeSuggestionStatus(
  context: Context,
  id: string,
  input: StatusInput,
): Promise<{ suggestion: CommunitySuggestion; notified: number }> {
  const before = await requireSuggestion(context, id);
  assertTransition(SUGGESTION_TRANSITIONS, before.status, input.status, 'input.status');
  const suggestion = await decide(context, before, input);
  const notified = input.notifyVoters ? await notifyInterested(context, suggestion) : 0;
  return { suggestion, notified };
}

async function decide(context: Context, before: CommunitySuggestion, input: StatusInput): Promise<CommunitySuggestion> {
  if (input.status === SuggestionStatus.DUPLICATE) {
    if (!input.duplicateOf)
      throw inputError(
        'REQUIRED',
        'input.duplicateOf',
        'Name the suggestion that says the same, or use mergeSuggestions.',
      );
    await mergeSuggestions(context, input.duplicateOf, [before._id], { target: 'input.duplicateOf', sources: 'id' });
    return respond(context, before._id, input.response);
  }
  if (before.status === SuggestionStatus.DUPLICATE) {
    await unmergeSuggestion(context, before._id);
    return respond(context, before._id, input.response);
  }
  return changeStatus(context, before, input);
}

/** Merging and unmerging give their own reasons; an answer of the moderator comes on top. */
async function respond(
  context: Context,
  id: string,
  response: string | null | undefined,
): Promise<CommunitySuggestion> {
  if (response) await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { response, respondedAt: new Date() } });
  forget(context, id);
  return requireSuggestion(context, id);
}

async function changeStatus(
  context: Context,
  before: CommunitySuggestion,
  input: StatusInput,
): Promise<CommunitySuggestion> {
  const at = new Date();
  const implementation = input.implementation
    ? newImplementation(input.implementation, at, 'input.implementation')
    : before.implementation;
  assertReasoned(input);
  if (input.status === SuggestionStatus.COMPLETED && !implementation) {
    throw inputError('REQUIRED', 'input.implementation', 'Say where it can be found: a version or a web address.');
  }
  const change: SuggestionStatusChange = {
    from: before.status,
    to: input.status,
    ...(input.response ? { reason: input.response } : {}),
    ...(input.reasonCode ? { reasonCode: input.reasonCode } : {}),
    byId: requireUser(context.viewer).userId,
    at,
  };
  const after = await CommunitySuggestionModel.findOneAndUpdate(
    { _id: before._id, status: before.status },
    {
      $set: {
        ...statusFields(input.status),
        ...(implementation ? { implementation } : {}),
        ...(input.response ? { response: input.response, respondedAt: at } : {}),
      },
      $push: { history: change },
    },
    { returnDocument: 'after', projection: WHOLE },
  ).lean<CommunitySuggestion>();
  forget(context, before._id);
  if (after) return asClass(CommunitySuggestion, after);
  const now = await requireSuggestion(context, before._id);
  assertTransition(SUGGESTION_TRANSITIONS, now.status, input.status, 'input.status');
  throw inputError('CONFLICT', 'id', 'Somebody else decided about it at the same moment. Read it again.');
}

function assertReasoned({ status, response }: StatusInput): void {
  if (status !== SuggestionStatus.DECLINED && status !== SuggestionStatus.REJECTED) return;
  if (!response) throw inputError('REQUIRED', 'input.response', 'Say why: whoever wished for it reads the answer.');
}

/** Records where a suggestion can be found, before or after it is completed. */
export async function recordSuggestionImplementation(
  context: Context,
  id: string,
  input: ImplementationInput,
): Promise<CommunitySuggestion> {
  const implementation = newImplementation(input, new Date(), 'input');
  const after = await CommunitySuggestionModel.findOneAndUpdate(
    { _id: id, status: trusted({ $in: [...IMPLEMENTABLE] }) },
    { $set: { implementation } },
    { returnDocument: 'after', projection: WHOLE },
  ).lean<CommunitySuggestion>();
  forget(context, id);
  if (after) return asClass(CommunitySuggestion, after);
  const { status } = await requireSuggestion(context, id);
  const allowed = IMPLEMENTABLE.map((one) => one.toUpperCase());
  throw inputError('INVALID_STATE', 'id', `It is ${status.toUpperCase()}; this needs it ${oneOf(allowed)}.`, allowed);
}

function newImplementation(
  { version, url, note }: ImplementationInput,
  recordedAt: Date,
  field: string,
): SuggestionImplementation {
  if (!version && !url) throw inputError('REQUIRED', `${field}.version`, 'Give a version or a web address.');
  return { ...(version ? { version } : {}), ...(url ? { url } : {}), ...(note ? { note } : {}), recordedAt };
}
