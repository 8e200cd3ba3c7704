/** Navigation labels and route titles, loaded with the first chunk. */
export const voiceTitles = {
  suggestions: 'Suggestions',
  suggestion: 'Suggestion',
  newSuggestion: 'New suggestion',
  leaderboard: 'Leaderboard',
  favorites: 'Favorites',
} as const;
