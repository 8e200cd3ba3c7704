/** In the first chunk: labels of the navigation and titles of routes. */
export const voiceTitles = {
  suggestions: 'Suggestions',
  suggestion: 'Suggestion',
  newSuggestion: 'New suggestion',
  leaderboard: 'Leaderboard',
  favorites: 'Favorites',
} as const;
