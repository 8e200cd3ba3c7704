/** What `access-log.mjs` reckons. */
export interface Reckoning {
  lines: number;
  botRequests: number;
  pageviews: number;
  visits: number;
  visitors: number;
  botPageviews: number;
  botShare: number;
  pages: { path: string; pageviews: number; visitors: number }[];
}

export function reckon(file: string): Reckoning;
