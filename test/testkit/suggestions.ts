import { SuggestionCategory, SuggestionStatus } from '../../src/domains/suggestions/suggestion/suggestion.enums.js';
import {
  CommunitySuggestionModel,
  type CommunitySuggestion,
} from '../../src/domains/suggestions/suggestion/suggestion.model.js';
import { newSuggestion, type NewSuggestion } from '../../src/domains/suggestions/suggestion/suggestion.service.js';
import { newId } from '../../src/shared/ids.js';
import { commandsOf, type SeenCommand } from './commands.js';

const { PENDING_REVIEW, OPEN, UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE, REJECTED } =
  SuggestionStatus;

/** What may become of a suggestion, written down once more: tests judge by this and not by the table that they test. */
export const SUGGESTION_TABLE: Record<SuggestionStatus, SuggestionStatus[]> = {
  [PENDING_REVIEW]: [OPEN, REJECTED],
  [OPEN]: [UNDER_REVIEW, PLANNED, IN_PROGRESS, COMPLETED, DECLINED, DUPLICATE],
  [UNDER_REVIEW]: [OPEN, PLANNED, IN_PROGRESS, DECLINED, DUPLICATE],
  [PLANNED]: [IN_PROGRESS, UNDER_REVIEW, DECLINED, DUPLICATE],
  [IN_PROGRESS]: [COMPLETED, PLANNED, DECLINED],
  [DECLINED]: [OPEN],
  [COMPLETED]: [IN_PROGRESS],
  [DUPLICATE]: [OPEN],
  [REJECTED]: [],
};

/** A suggestion in the database, in any status; its author need not exist. Answers its id. */
export async function aSuggestion(fields: Partial<NewSuggestion> & { followerCount?: number } = {}): Promise<string> {
  const _id = fields._id ?? newId('sug');
  const { followerCount = 0, ...rest } = fields;
  const standard = {
    title: 'A wish of somebody',
    body: '',
    category: SuggestionCategory.OTHER,
    status: SuggestionStatus.OPEN,
    createdAt: new Date(),
  };
  const author = fields.imported ? {} : { authorId: newId('usr') };
  await CommunitySuggestionModel.create({ ...newSuggestion({ ...standard, ...author, ...rest, _id }), followerCount });
  return _id;
}

/** The suggestion as it is stored. */
export async function storedSuggestion(id: string): Promise<CommunitySuggestion> {
  const found = await CommunitySuggestionModel.findOne({ _id: id })
    .select('+internalComments +searchWords')
    .lean<CommunitySuggestion>();
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

/** `commandsOf` without the outbox, which looks for mails in between. */
export async function requestCommandsOf<T>(work: () => Promise<T>): Promise<{ result: T; commands: SeenCommand[] }> {
  const { result, commands } = await commandsOf(work);
  return { result, commands: commands.filter(({ collection }) => collection !== 'mails') };
}
