/** How many words of a record each search covers: the numbers stated by the schema's `search` fields. */
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
