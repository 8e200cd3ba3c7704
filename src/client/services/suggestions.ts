import type { TallyClient } from '../client.js';
import {
  VoteOnSuggestionDocument,
  VotesPartsFragmentDoc,
  type VoteChoice,
  type VoteOnSuggestionMutation,
  type VotesPartsFragment,
} from '../generated/graphql.js';
import { given, mutate, type WithTypename } from '../operations.js';

/** Votes on a suggestion; NONE removes the vote. Shown immediately, and reverted if the server refuses. */
export async function voteOnSuggestion(client: TallyClient, id: string, vote: VoteChoice): Promise<VotesPartsFragment> {
  const known = client.apollo.cache.readFragment({
    id: `CommunitySuggestion:${id}`,
    fragment: VotesPartsFragmentDoc,
    fragmentName: 'VotesParts',
  });
  const data = await mutate(
    client,
    VoteOnSuggestionDocument,
    { id, input: { vote } },
    known ? { optimistic: answerWith(afterVote(known, vote)) } : {},
  );
  return given(data.voteOnSuggestion.suggestion);
}

/** The counts after a vote changes. */
export function afterVote(before: VotesPartsFragment, vote: VoteChoice): VotesPartsFragment {
  const up = before.votes.up - Number(before.myVote === 'UP') + Number(vote === 'UP');
  const down = before.votes.down - Number(before.myVote === 'DOWN') + Number(vote === 'DOWN');
  const score = before.votes.score + (up - before.votes.up) - (down - before.votes.down);
  return { ...before, myVote: vote, votes: { ...before.votes, up, down, score } };
}

function answerWith(suggestion: VotesPartsFragment): WithTypename<VoteOnSuggestionMutation> {
  return { voteOnSuggestion: { __typename: 'SuggestionPayload', suggestion, userErrors: [] } };
}
