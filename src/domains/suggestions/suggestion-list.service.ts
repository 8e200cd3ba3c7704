import type { PipelineStage } from 'mongoose';
import { isCaller, requireUser } from '../../auth/viewer.js';
import { MAX_READ_TIME } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { defineLoader } from '../../database/loaders.js';
import { findPage, MAX_COUNT, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { isId } from '../../shared/ids.js';
import { oneOf, searchWords } from '../../shared/text.js';
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

/** Each searchable order costs an index entry a word, rewritten by every vote: these two are worth it. */
const SEARCHABLE: readonly SuggestionSort[] = [SuggestionSort.TOP, SuggestionSort.NEW];

/** The board. What is pending or rejected is listed only for moderators who ask for that status. */
export function listSuggestions(
  { viewer }: Context,
  filter: BoardFilter,
  sort: SuggestionSort,
  page: PageInput,
): Promise<Page<CommunitySuggestion>> {
  const { status, category, search } = filter;
  const words = search ? searchWords(search) : [];
  if (words.length > 0 && !SEARCHABLE.includes(sort)) {
    const allowed = SEARCHABLE.map((one) => one.toUpperCase());
    throw inputError('INVALID', 'sort', `With a search the order must be ${oneOf(allowed)}.`, allowed);
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

/** The caller's own suggestions, newest first, whatever became of them. */
export function mySuggestions(
  context: Context,
  status: SuggestionStatus | null | undefined,
  page: PageInput,
): Promise<Page<CommunitySuggestion>> {
  const { userId } = requireUser(context.viewer);
  return findPage(CommunitySuggestionModel, CommunitySuggestion, {
    filter: { authorId: userId, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    projection: LIGHT,
    ...page,
  });
}

interface AuthorPage extends PageInput {
  authorId: string;
}

/** Pages of several authors' public suggestions in one command. The key is an `AuthorPage` as JSON. */
const authorPagesLoader = defineLoader<string, CommunitySuggestion[]>(async (keys) => {
  const pages = keys.map((key) => pipelineOf(JSON.parse(key) as AuthorPage));
  const [first = [], ...others] = pages;
  const rows = await CommunitySuggestionModel.aggregate<CommunitySuggestion>([
    ...first,
    ...others.map((pipeline) => ({ $unionWith: { coll: CommunitySuggestionModel.collection.name, pipeline } })),
  ]);
  return new Map(
    keys.map((key) => {
      const { authorId, first: size, after } = JSON.parse(key) as AuthorPage;
      const own = rows.filter((row) => row.authorId === authorId && (typeof after !== 'string' || row._id < after));
      const distinct = [...new Map(own.map((row) => [row._id, row])).values()];
      const newest = distinct.sort((one, other) => (one._id < other._id ? 1 : -1)).slice(0, size + 1);
      return [key, newest.map((plain) => asClass(CommunitySuggestion, plain))];
    }),
  );
}, []);

function pipelineOf({
  authorId,
  first,
  after,
}: AuthorPage): Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] {
  const filter = { authorId, isPublic: true, ...(typeof after === 'string' ? { _id: { $lt: after } } : {}) };
  return [{ $match: filter }, { $sort: { _id: -1 } }, { $limit: first + 1 }, { $project: LIGHT }];
}

/** A person's public suggestions, newest first. The cursor is the id: there is but one order. */
export async function suggestionsOfAuthor(
  context: Context,
  authorId: string,
  page: PageInput,
): Promise<Page<CommunitySuggestion>> {
  const { first, after } = page;
  if (typeof after === 'string' && !isId('sug', after)) {
    throw inputError(
      'INVALID',
      'after',
      'after must be an endCursor or edge cursor of this very list: same filter, same order.',
    );
  }
  const rows = await authorPagesLoader(context).load(JSON.stringify({ authorId, first, after }));
  return {
    nodes: rows.slice(0, first),
    hasNextPage: rows.length > first,
    hasPreviousPage: typeof after === 'string',
    cursorOf: ({ _id }) => _id,
    count: () =>
      CommunitySuggestionModel.countDocuments({ authorId, isPublic: true }, { limit: MAX_COUNT })
        .maxTimeMS(MAX_READ_TIME)
        .exec(),
  };
}

const MAX_PROBES = 8;

/** Public suggestions that share words with a title: those with the largest share first, then the best voted. */
export async function similarSuggestions(title: string, first: number): Promise<CommunitySuggestion[]> {
  const words = searchWords(title);
  if (words.length === 0) return [];
  // Long words say most; a match on any of these is looked at, and judged by all.
  const probes = [...words].sort((one, other) => other.length - one.length).slice(0, MAX_PROBES);
  const rows = await CommunitySuggestionModel.aggregate<CommunitySuggestion>([
    { $match: { isPublic: true, searchWords: { $in: probes } } },
    { $set: { common: { $size: { $setIntersection: ['$searchWords', words] } } } },
    { $sort: { common: -1, rankVotes: -1, _id: -1 } },
    { $limit: first },
    { $project: { ...LIGHT, common: 0 } },
  ]);
  return rows.map((plain) => asClass(CommunitySuggestion, plain));
}
