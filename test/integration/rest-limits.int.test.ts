import { describe, expect, it, vi } from 'vitest';
import { anonymous, aUser } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import { ask } from '../testkit/rest.js';

const graph = useGraph({ env: { RATE_LIMIT_FACTOR: '0.1' } });

describe('limits on how often', () => {
  it('429 with Retry-After once an operation was used too often: the same count as for GraphQL', async () => {
    const user = await aUser();
    const body = { title: 'A wish of some length', category: 'NEW_FEATURE' };
    const submit =
      'mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { userErrors { code } } }';
    const first = await graph.run(user, submit, { input: body });
    expect(first.errors).toBeUndefined();
    const answer = await ask(graph, user, 'POST /api/suggestions', { body });
    expect([answer.status, answer.json['code'], answer.headers['content-type']]).toEqual([
      429,
      'RATE_LIMITED',
      'application/problem+json',
    ]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.json['detail']).toMatch(
      /^Rate limit for POST \/api\/suggestions exceeded\. Try again in \d+ seconds\.$/,
    );
  });

  it('429 once there were too many requests of any kind', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 8; index += 1) {
      statuses.push((await ask(graph, anonymous, 'GET /api/suggestions?limit=1')).status);
    }
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([6, 429]);
  });
});

describe('faults', () => {
  it('500 hides what happened and names an id that the log has', async () => {
    vi.spyOn(graph.app.server, 'executeOperation').mockRejectedValueOnce(new Error('a secret of the driver'));
    const answer = await ask(graph, await aUser(), 'GET /api/suggestions');
    expect([answer.status, answer.json['code']]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.json['errorId']).toMatch(/^err_/);
    expect(answer.text).not.toContain('secret');
  });
});
