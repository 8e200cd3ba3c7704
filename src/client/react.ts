export { TallyProvider, useLiveState, useSession, useTally } from './provider.js';
export { useSubmit, type Submit } from './hooks/useSubmit.js';
export { useFavorites, type Favorites, type UseFavoritesOptions } from './hooks/useFavorites.js';
export { useVote, type Vote } from './hooks/useVote.js';
