import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { findPage, type Page } from '../../../database/page.js';
import { pagesByOwner } from '../../../database/page.loader.js';
import { bounded } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { oneOf, searchWords, wantedWords } from '../../../shared/text.js';
import { SuggestionSort, type SuggestionCategory, type SuggestionStatus } from './suggestion.enums.js';
import { LIGHT } from './suggestion.loaders.js';
import { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
import { isPublicStatus } from './suggestion.states.js';

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

export interface BoardFilter {
  status?: SuggestionStatus | null | undefined;
  category?: SuggestionCategory | null | undefined;
  search?: string | null | undefined;
}

const SORT_FIELDS = {
  [SuggestionSort.TOP]: 'score',
  [SuggestionSort.NEW]: '_id',
  [SuggestionSort.TRENDING]: 'trendScore',
  [SuggestionSort.MOST_DISCUSSED]: 'commentCount',
  [SuggestionSort.CONTROVERSIAL]: 'controversy',
} as const satisfies Record<SuggestionSort, keyof CommunitySuggestion>;

/** Each searchable sort order costs an index entry per word, rewritten by every vote. These two are worth it. */
const SEARCHABLE: readonly SuggestionSort[] = [SuggestionSort.TOP, SuggestionSort.NEW];

/** The board. Pending and rejected suggestions are listed only for moderators who filter by that status. */
export function suggestions(
  { viewer }: Context,
  filter: BoardFilter,
  sort: SuggestionSort,
  page: PageInput,
): Promise<Page<CommunitySuggestion>> {
  const { status, category, search } = filter;
  const words = search ? wantedWords(search) : [];
  if (words.length > 0 && !SEARCHABLE.includes(sort)) {
    const allowed = SEARCHABLE.map((one) => one.toUpperCase());
    throw inputError('INVALID', 'sort', `With a search, sort must be ${oneOf(allowed)}.`, allowed);
  }
  const hidden = status && !isPublicStatus(status) && isCaller(viewer, 'moderation');
  return findPage(CommunitySuggestionModel, CommunitySuggestion, {
    filter: {
      isPublic: !hidden,
      ...(status ? { status } : {}),
      ...(category ? { category } : {}),
      ...(words.length > 0 ? { searchWords: { $all: words } } : {}),
    },
    sort: { field: SORT_FIELDS[sort], direction: -1 },
    projection: LIGHT,
    ...page,
  });
}

/** The caller's own suggestions in any status, newest first. */
export function mySuggestions(
  context: Context,
  status: SuggestionStatus | null | undefined,
  page: PageInput,
): Promise<Page<CommunitySuggestion>> {
  return suggestionsOfUser(requireUser(context.viewer).userId, status, page);
}

/** All suggestions by a user in any status, newest first. */
export function suggestionsOfUser(
  authorId: string,
  status: SuggestionStatus | null | undefined,
  page: PageInput,
): Promise<Page<CommunitySuggestion>> {
  return findPage(CommunitySuggestionModel, CommunitySuggestion, {
    filter: { authorId, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    projection: LIGHT,
    ...page,
  });
}

/** Public suggestions by a user, newest first. */
export const suggestionsOfAuthor = pagesByOwner(CommunitySuggestionModel, CommunitySuggestion, {
  owner: 'authorId',
  filter: { isPublic: true },
  projection: LIGHT,
});

const MAX_PROBES = 8;

/** Public suggestions that share words with a title: largest share first, then highest score. */
export async function similarSuggestions(title: string, first: number): Promise<CommunitySuggestion[]> {
  const words = searchWords(title);
  if (words.length === 0) return [];
  // Long words are the most distinctive: any of them selects candidates, and all words rank them.
  const probes = [...words].sort((one, other) => other.length - one.length).slice(0, MAX_PROBES);
  const rows = await bounded(
    CommunitySuggestionModel.aggregate<CommunitySuggestion>([
      { $match: { isPublic: true, searchWords: { $in: probes } } },
      { $set: { common: { $size: { $setIntersection: ['$searchWords', words] } } } },
      { $sort: { common: -1, rankVotes: -1, _id: -1 } },
      { $limit: first },
      { $project: { ...LIGHT, common: 0 } },
    ]),
  );
  return rows.map((plain) => asClass(CommunitySuggestion, plain));
}
