import { describe, expect, it } from 'vitest';
import { aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion } from '../../../../test/testkit/suggestions.js';
import { SuggestionVoteModel } from '../suggestion-vote/suggestion-vote.model.js';

const graph = useGraph({ env: { RATE_LIMIT_FACTOR: '1' } });

describe('limits of one person in an hour', () => {
  it.each([
    [
      10,
      'mutation { submitSuggestion(input: { title: "Once more the same", category: OTHER }) { suggestion { id } } }',
    ],
    [60, 'mutation ($id: ID!) { voteOnSuggestion(id: $id, input: { vote: UP }) { suggestion { id } } }'],
    [60, 'mutation ($id: ID!) { commentOnSuggestion(id: $id, input: { body: "Again" }) { suggestion { id } } }'],
  ])('lets %i through of %s', async (points, document) => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aSuggestion();
    const answers = await Promise.all(Array.from({ length: points + 5 }, () => graph.run(anna, document, { id })));
    const limited = answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'RATE_LIMITED');
    expect(limited).toHaveLength(5);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(points);
    expect((await graph.run(ben, document, { id })).errors).toBeUndefined();
    expect((await SuggestionVoteModel.find({ suggestionId: id }).lean()).length).toBeLessThanOrEqual(2);
  });
});
