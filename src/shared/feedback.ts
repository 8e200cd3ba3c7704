/** A feature request or a problem report of another place, as the importers read it and the domains take it in. */
export interface FeedbackRecord {
  number: number;
  kind: 'suggestion' | 'ticket';
  title: string;
  body: string;
  labels: string[];
  state: 'open' | 'closed';
  stateReason: string | null;
  upVotes: number;
  downVotes: number;
  comments: number;
  author: string;
  createdAt: Date;
  closedAt: Date | null;
}
