/** What `access-log.mjs` reckons. */
export interface Reckoning {
  lines: number;
  botRequests: number;
  pageviews: number;
  visits: number;
  visitors: number;
  botPageviews: number;
  botShare: number;
  /** `people`: how many visitors it had on the day with most of them. */
  pages: { path: string; pageviews: number; visitors: number; people: number }[];
}

export function reckon(file: string): Reckoning;
