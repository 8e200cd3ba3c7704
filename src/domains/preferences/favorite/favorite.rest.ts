import type { RestBody, RestRoute } from '../../../http/rest/rest.route.js';
import { namesFolder } from './system-folder.js';

const FAVORITE = `fragment Favorite on UserFavorite {
  favoriteId: id type itemId itemTitle itemUrl itemImageUrl note tags pinned archived metadata
  usageCount lastUsedAt createdAt updatedAt
  folder { folderId: id name }
}`;

const ERRORS = 'userErrors { code message field allowed }';

const BODY = {
  variable: 'input',
  /** Old clients name a folder: it is created if it does not exist. */
  read: ({ folder, ...body }) =>
    typeof folder === 'string' && !namesFolder(folder)
      ? { ...body, folderName: folder }
      : { ...body, ...(folder === undefined ? {} : { folder }) },
  placeOf: ([first, ...below]) => (first === 'folderName' ? ['folder', ...below] : undefined),
  more: {
    folder: {
      type: ['string', 'null'],
      maxLength: 80,
      description: 'ID or name of a folder; a named folder is created if it does not exist.',
    },
  },
} satisfies RestBody;

export const favoriteRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/favorites',
    summary: 'Add an item to your favorites. An existing favorite stays unchanged and is returned with 200.',
    document: `mutation RestAddFavorite($input: AddFavoriteInput!) {
      addFavorite(input: $input) { favorite { ...Favorite } created ${ERRORS} }
    } ${FAVORITE}`,
    answer: ['addFavorite', 'favorite'],
    made: ['addFavorite', 'created'],
    body: BODY,
    status: 201,
    location: ({ favoriteId }) => `/api/favorites/${String(favoriteId)}`,
    example: {
      body: { type: 'AGENT', itemId: 'travel-planner', itemTitle: 'Travel planner', tags: ['trips'], pinned: true },
    },
  },
  {
    method: 'GET',
    path: '/api/favorites/user/:userId',
    summary: 'Your favorites.',
    document: `query RestMyFavorites($filter: FavoriteFilter, $sort: FavoriteSort = NEW, $first: Int! = 20, $after: String) {
      myFavorites(filter: $filter, sort: $sort, first: $first, after: $after) {
        nodes { ...Favorite } pageInfo { hasNextPage endCursor }
      }
    } ${FAVORITE}`,
    answer: ['myFavorites'],
    self: { param: 'userId' },
    query: {
      type: 'filter.type',
      folder: 'filter.folder',
      tag: 'filter.tag',
      pinned: 'filter.pinned',
      archived: 'filter.archived',
      search: 'filter.search',
      sort: 'sort',
    },
    example: { params: { userId: '{{me.id}}' }, query: { type: 'AGENT', sort: 'MOST_USED' } },
  },
  {
    method: 'GET',
    path: '/api/favorites/check/:userId/:type/:itemId',
    summary: 'Whether an item is one of your favorites.',
    document: `query RestIsFavorited($type: FavoriteType!, $itemId: String!) { isFavorited(type: $type, itemId: $itemId) }`,
    answer: ['isFavorited'],
    self: { param: 'userId' },
    params: { type: 'type', itemId: 'itemId' },
    example: { params: { userId: '{{me.id}}', type: 'AGENT', itemId: 'neural-chat' } },
  },
  {
    method: 'PATCH',
    path: '/api/favorites/:favoriteId',
    summary: 'Update a favorite; omitted fields stay unchanged.',
    document: `mutation RestUpdateFavorite($id: ID!, $input: UpdateFavoriteInput!) {
      updateFavorite(id: $id, input: $input) { favorite { ...Favorite } ${ERRORS} }
    } ${FAVORITE}`,
    answer: ['updateFavorite', 'favorite'],
    params: { favoriteId: 'id' },
    body: { ...BODY, notNull: ['itemTitle', 'pinned', 'archived'] },
    example: {
      params: { favoriteId: '{{aFavorite.nodes.0.id}}' },
      body: { note: 'For the Monday report.', pinned: true },
    },
  },
  {
    method: 'DELETE',
    path: '/api/favorites/:userId/:type/:itemId',
    summary: 'Move one of your favorites to the trash.',
    document: `mutation RestRemoveFavorite($type: FavoriteType!, $itemId: String!) {
      removeFavorite(input: { type: $type, itemId: $itemId }) { removed ${ERRORS} }
    }`,
    answer: ['removeFavorite'],
    self: { param: 'userId' },
    params: { type: 'type', itemId: 'itemId' },
    status: 204,
    example: { params: { userId: '{{me.id}}', type: 'TOOL', itemId: 'music-generator' } },
  },
  {
    method: 'POST',
    path: '/api/favorites/:favoriteId/use',
    summary: 'Record a use of a favorite.',
    document: `mutation RestUseFavorite($id: ID!) {
      useFavorite(id: $id) { favorite { ...Favorite } ${ERRORS} }
    } ${FAVORITE}`,
    answer: ['useFavorite', 'favorite'],
    params: { favoriteId: 'id' },
    example: { params: { favoriteId: '{{aFavorite.nodes.0.id}}' } },
  },
  {
    method: 'GET',
    path: '/api/favorites/folders/:userId',
    summary: 'Your folders with the number of favorites in each.',
    document: `query RestFavoriteFolders { favoriteFolders { ...Folder } }
      fragment Folder on FavoriteFolderSummary { folderId: id name system favoriteCount }`,
    answer: ['favoriteFolders'],
    self: { param: 'userId' },
    example: { params: { userId: '{{me.id}}' } },
  },
];
