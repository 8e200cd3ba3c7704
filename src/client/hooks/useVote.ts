import { useCallback, useState } from 'react';
import { toTallyError, type TallyError } from '../errors.js';
import type { VoteChoice } from '../generated/graphql.js';
import { useTally } from '../provider.js';
import { voteOnSuggestion } from '../services/suggestions.js';

export interface Vote {
  /** Votes; repeating the same vote removes it. Counts change immediately and revert if the server refuses. */
  vote: (suggestion: { readonly id: string; readonly myVote: VoteChoice }, choice: 'UP' | 'DOWN') => Promise<void>;
  error: TallyError | undefined;
}

export function useVote(): Vote {
  const client = useTally();
  const [error, setError] = useState<TallyError>();
  const vote = useCallback<Vote['vote']>(
    async ({ id, myVote }, choice) => {
      setError(undefined);
      try {
        await voteOnSuggestion(client, id, myVote === choice ? 'NONE' : choice);
      } catch (reason) {
        setError(toTallyError(reason));
      }
    },
    [client],
  );
  return { vote, error };
}
