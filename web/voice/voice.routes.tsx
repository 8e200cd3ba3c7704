import { IconBulb, IconHeart, IconTrophy } from '@tabler/icons-react';
import type { Area } from '../app/area.js';
import { voiceTitles as titles } from './voice.titles.js';

/** Navigation entries and paths; screens are loaded when they are opened. */
export const voiceArea: Area = {
  navigation: [
    { group: 'user', label: titles.suggestions, to: '/suggestions', icon: IconBulb },
    { group: 'user', label: titles.leaderboard, to: '/leaderboard', icon: IconTrophy },
    { group: 'user', label: titles.favorites, to: '/favorites', icon: IconHeart },
  ],
  routes: [
    {
      path: '/suggestions',
      title: titles.suggestions,
      load: async () => (await import('./suggestions.screen.js')).SuggestionsScreen,
    },
    {
      path: '/suggestions/new',
      title: titles.newSuggestion,
      load: async () => (await import('./new-suggestion.screen.js')).NewSuggestionScreen,
    },
    {
      path: '/suggestions/:id',
      title: titles.suggestion,
      load: async () => (await import('./suggestion.screen.js')).SuggestionScreen,
    },
    {
      path: '/leaderboard',
      title: titles.leaderboard,
      load: async () => (await import('./leaderboard.screen.js')).LeaderboardScreen,
    },
    {
      path: '/favorites',
      title: titles.favorites,
      load: async () => (await import('./favorites.screen.js')).FavoritesScreen,
    },
  ],
};
