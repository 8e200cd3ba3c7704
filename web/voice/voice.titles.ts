/** In the first chunk: labels of the navigation and titles of routes. */
export const voiceTitles = {
  suggestions: 'Suggestions',
  suggestion: 'Suggestion',
  newSuggestion: 'Suggest something',
  leaderboard: 'Leaderboard',
  favorites: 'Favorites',
} as const;
