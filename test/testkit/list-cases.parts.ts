import { byNumber, mostOf, NEWEST, OLDEST, type ListCase, type ListWorld } from './list-cases.js';
import { rawRows, type RawRow } from './raw-rows.js';

/** The parts that a record holds itself, in their order. */
function partsOf(row: RawRow | undefined, field: string): RawRow[] {
  const parts = (row?.[field] ?? []) as RawRow[];
  return parts.map((part, place) => ({ ...part, place }));
}

const longest = (rows: readonly RawRow[], field: string): RawRow | undefined =>
  [...rows].sort((left, right) => partsOf(right, field).length - partsOf(left, field).length)[0];

/** Lists that stand on a record. */
export async function partLists({ staff, user }: ListWorld): Promise<ListCase[]> {
  const [tickets, suggestions] = [await rawRows('supporttickets'), await rawRows('communitysuggestions')];
  const comments = await rawRows('communitycomments');
  const [ticket, suggestion] = [longest(tickets, 'messages'), longest(suggestions, 'comments')];
  const direct = comments.filter((row) => !row['parentId']);
  const answers = comments.filter((row) => row['parentId']);
  const [postId, commentId] = [mostOf(direct, 'postId'), mostOf(answers, 'parentId')];
  const authorId = mostOf(
    suggestions.filter((row) => row['authorId'] && row['isPublic'] === true),
    'authorId',
  );
  const inOrder = { '': byNumber('place', 1) };
  return [
    {
      field: 'messages',
      parent: { type: 'SupportTicket', id: ticket?._id ?? '' },
      viewer: staff,
      rows: partsOf(ticket, 'messages'),
      holds: () => true,
      sorts: inOrder,
    },
    {
      field: 'comments',
      parent: { type: 'CommunitySuggestion', id: suggestion?._id ?? '' },
      viewer: staff,
      rows: partsOf(suggestion, 'comments'),
      holds: () => true,
      sorts: inOrder,
    },
    {
      field: 'comments',
      parent: { type: 'CommunityPost', id: postId },
      viewer: staff,
      rows: direct,
      holds: (row) => row['postId'] === postId,
      sorts: { '': OLDEST },
    },
    {
      field: 'replies',
      parent: { type: 'CommunityComment', id: commentId },
      viewer: staff,
      rows: answers,
      holds: (row) => row['parentId'] === commentId,
      sorts: { '': OLDEST },
    },
    {
      field: 'suggestions',
      parent: { type: 'User', id: authorId },
      viewer: staff,
      rows: suggestions,
      holds: (row) => row['authorId'] === authorId && row['isPublic'] === true,
      sorts: { '': NEWEST },
    },
    {
      field: 'tickets',
      parent: { type: 'User', id: user.userId },
      viewer: staff,
      rows: tickets,
      holds: (row) => row['requesterId'] === user.userId,
      sorts: { '': NEWEST },
    },
    {
      field: 'favoritesByFolder',
      viewer: user,
      rows: foldersOf(await rawRows('favoritefolders'), user.userId),
      holds: () => true,
      sorts: inOrder,
    },
  ];
}

/** What lies in no folder, then each folder before those inside it, side by side by name. */
function foldersOf(rows: readonly RawRow[], userId: string): RawRow[] {
  const own = rows.filter((row) => row['userId'] === userId);
  const below = (parentId: unknown): RawRow[] =>
    own
      .filter((row) => row['parentId'] === parentId)
      .sort((left, right) => (String(left['foldedName']) < String(right['foldedName']) ? -1 : 1))
      .flatMap((row) => [row, ...below(row._id)]);
  return [{ _id: 'UNSORTED' }, ...below(null)].map((row, place) => ({ ...row, place }));
}
