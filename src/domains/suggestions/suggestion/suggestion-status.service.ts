import type { UpdateQuery } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { changeRecordIn, type RecordChange } from '../../../database/record.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, inputError } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import { SuggestionStatus, type SuggestionReasonCode } from './suggestion.enums.js';
import { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
import { mergeSuggestions, unmergeSuggestion } from '../suggestion-merge/suggestion-merge.service.js';
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

/** Statuses that a moderator can set now; none for other users. */
export function availableTransitions(
  { viewer }: Pick<Context, 'viewer'>,
  { status }: CommunitySuggestion,
): readonly SuggestionStatus[] {
  return isCaller(viewer, 'moderation') ? SUGGESTION_TRANSITIONS[status] : [];
}

/** Changes the status with a public response. `notified` is the number of users emailed. */
export async function changeSuggestionStatus(
  context: Context,
  id: string,
  input: StatusInput,
): Promise<{ suggestion: CommunitySuggestion; notified: number }> {
  const before = await requireSuggestion(context, id);
  assertTransition(SUGGESTION_TRANSITIONS, before.status, input.status, 'input.status');
  if (input.status === SuggestionStatus.DUPLICATE) {
    if (!input.duplicateOf)
      throw inputError(
        'REQUIRED',
        'input.duplicateOf',
        'Specify the suggestion it duplicates, or use mergeSuggestions.',
      );
    await mergeSuggestions(context, input.duplicateOf, [before._id], { target: 'input.duplicateOf', sources: 'id' });
    return respond(context, before._id, input);
  }
  if (before.status === SuggestionStatus.DUPLICATE) {
    await unmergeSuggestion(context, before._id);
    return respond(context, before._id, input);
  }
  return changeStatus(context, before, input);
}

interface Decided {
  suggestion: CommunitySuggestion;
  notified: number;
}

/** Merging and unmerging record their own reasons; a response by the moderator is added to them. */
function respond(context: Context, id: string, { status, response, notifyVoters }: StatusInput): Promise<Decided> {
  return decide(context, id, notifyVoters === true, (now) => {
    if (now.status !== status) throw conflict('suggestion');
    return { update: answerOf(response, new Date()) };
  });
}

/** A response belongs to its decision: a decision without one clears it. */
function answerOf(response: string | null | undefined, at: Date): UpdateQuery<CommunitySuggestion> {
  return response ? { $set: { response, respondedAt: at } } : { $unset: { response: 1, respondedAt: 1 } };
}

/** Changes a suggestion and stores the notification mails, together. */
async function decide(
  context: Context,
  id: string,
  notify: boolean,
  change: (suggestion: CommunitySuggestion) => RecordChange<CommunitySuggestion>,
): Promise<Decided> {
  const target = { filter: { _id: id }, what: 'suggestion', select: WHOLE };
  const done = await inTurn(`${CommunitySuggestionModel.collection.name}/${id}`, async (session) => {
    const { after } = await changeRecordIn(session, CommunitySuggestionModel, target, change);
    const suggestion = asClass(CommunitySuggestion, after);
    return { suggestion, notified: notify ? await notifyInterested(context, suggestion, session) : 0 };
  });
  forget(context, id);
  return done;
}

function changeStatus(context: Context, before: CommunitySuggestion, input: StatusInput): Promise<Decided> {
  const at = new Date();
  const given = input.implementation ? newImplementation(input.implementation, at, 'input.implementation') : undefined;
  assertReasoned(input);
  const change: SuggestionStatusChange = {
    from: before.status,
    to: input.status,
    ...(input.response ? { reason: input.response } : {}),
    ...(input.reasonCode ? { reasonCode: input.reasonCode } : {}),
    byId: requireUser(context.viewer).userId,
    at,
  };
  return decide(context, before._id, input.notifyVoters === true, (now) => {
    assertTransition(SUGGESTION_TRANSITIONS, now.status, input.status, 'input.status');
    if (now.status !== before.status) throw conflict('suggestion');
    // A reopened suggestion is no longer implemented.
    const known = now.status === SuggestionStatus.COMPLETED ? undefined : now.implementation;
    const implementation = given ?? known;
    if (input.status === SuggestionStatus.COMPLETED && !implementation) {
      throw inputError(
        'REQUIRED',
        'input.implementation',
        'Specify where it was implemented: a version or a web address.',
      );
    }
    const { $set = {}, $unset = {} } = answerOf(input.response, at);
    return {
      update: {
        $set: { ...$set, ...statusFields(input.status), ...(implementation ? { implementation } : {}) },
        $unset: { ...$unset, ...(implementation ? {} : { implementation: 1 }) },
        $push: { history: change },
      },
    };
  });
}

function assertReasoned({ status, response }: StatusInput): void {
  if (status !== SuggestionStatus.DECLINED && status !== SuggestionStatus.REJECTED) return;
  if (!response) throw inputError('REQUIRED', 'input.response', 'Provide a response. It is shown with the suggestion.');
}

/** Records where a suggestion was implemented, before or after it is completed. */
export async function recordSuggestionImplementation(
  context: Context,
  id: string,
  input: ImplementationInput,
): Promise<CommunitySuggestion> {
  const implementation = newImplementation(input, new Date(), 'input');
  const { suggestion } = await decide(context, id, false, ({ status }) => {
    if (IMPLEMENTABLE.includes(status)) return { update: { $set: { implementation } } };
    const allowed = IMPLEMENTABLE.map((one) => one.toUpperCase());
    throw inputError(
      'INVALID_STATE',
      'id',
      `The suggestion is ${status.toUpperCase()}; it must be ${oneOf(allowed)}.`,
      allowed,
    );
  });
  return suggestion;
}

function newImplementation(
  { version, url, note }: ImplementationInput,
  recordedAt: Date,
  field: string,
): SuggestionImplementation {
  if (!version && !url) throw inputError('REQUIRED', `${field}.version`, 'Provide a version or a web address.');
  return { ...(version ? { version } : {}), ...(url ? { url } : {}), ...(note ? { note } : {}), recordedAt };
}
