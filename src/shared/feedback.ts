/** A feature request or problem report from another system, as the importers parse it and the domains store it. */
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
