/** How many words of a record each search looks through: the numbers that the schema gives at its `search` fields. */
export const SEARCH_REACH = {
  SuggestionFilter: 200,
  GroupFilter: 200,
  WebinarFilter: 200,
  JobPostingFilter: 200,
  JobApplicationFilter: 200,
  FavoriteFilter: 100,
  TicketFilter: 400,
  MyTicketFilter: 400,
} as const;
