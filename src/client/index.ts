export { createTallyClient, type TallyClient, type TallyClientOptions } from './client.js';
export { createCache } from './cache.js';
export type { Session, SessionUser, SignedOutReason } from './session.js';
export { browserStore, memoryStore, type SessionStore, type SessionTokens } from './session.store.js';
export type { LiveState } from './socket.js';
export {
  CLIENT_CODES,
  FAULT_CODES,
  TallyError,
  toTallyError,
  USER_ERROR_CODES,
  type FaultCode,
  type Problem,
  type TallyErrorCode,
  type UserErrorCode,
} from './errors.js';
export { showOnForm } from './forms.js';
export { mutate, query, refreshLists, subscribe, type MutateOptions, type WithTypename } from './operations.js';
export { onceOnly } from './repeats.js';
export { MAX_UPLOAD_BYTES, uploadResume, type Upload } from './uploads.js';
export * from './services/session.js';
export * from './services/support.js';
export * from './services/billing.js';
export {
  addFavorite,
  createFavoriteFolder,
  deleteFavoriteFolder,
  favoriteFolders,
  favoriteStatuses,
  isFavorited,
  moveFavorite,
  moveFavorites,
  myFavorites,
  removeFavorite,
  renameFavoriteFolder,
  restoreFavorite,
  updateFavorite,
  useFavorite,
  type Favorite,
  type FavoriteItem,
} from './services/favorites.js';
export { afterVote, voteOnSuggestion } from './services/suggestions.js';
export * from './lib/analytics.js';
