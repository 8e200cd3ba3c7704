import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../../test/testkit/callers.js';
import { useGraph } from '../../test/testkit/graph.js';
import { DEMO_PASSWORD } from '../demo/demo.accounts.js';
import { fillIn, readExamples } from './explorer.examples.js';

const graph = useGraph();
const { examples, lookup } = readExamples();
const isSubscription = (query: string): boolean => /^subscription /m.test(query);

type Payload = { userErrors?: unknown[] } | null;

describe('the examples of the playground', () => {
  let anna: Awaited<ReturnType<typeof aUser>>;

  beforeAll(async () => {
    anna = await aUser();
    const ben = await aUser();
    await aUser({ email: 'agent@tally.example', password: DEMO_PASSWORD });
    for (const [viewer, call] of [
      [anna, 'createTicket(input: { subject: "Help", body: "Please.", category: GENERAL })'],
      [ben, 'submitSuggestion(input: { title: "A calendar of all webinars", category: OTHER })'],
    ] as const) {
      const outcome = await graph.data<Record<string, Payload>>(
        viewer,
        `mutation { done: ${call} { userErrors { message } } }`,
      );
      expect(outcome).toEqual({ done: { userErrors: [] } });
    }
  });

  it('are at least eight, and fit the schema', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const { title, query } of [...examples, { title: 'lookup', query: lookup }]) {
      expect(validate(graph.app.schema, parse(query)), title).toEqual([]);
      expect(parse(query).definitions, title).toHaveLength(1);
    }
  });

  it.each(examples.filter(({ query }) => !isSubscription(query)).map((example) => [example.title, example] as const))(
    '%s runs at once for a signed-in user, at a cost that a user may spend',
    async (_title, { query, variables }) => {
      const found = await graph.data(anna, lookup);
      const { data, errors, extensions } = await graph.run<Record<string, Payload>>(
        anna,
        query,
        fillIn(variables, found) as Record<string, unknown>,
      );
      expect(errors).toBeUndefined();
      expect(extensions?.cost?.requested).toBeLessThan(1_000);
      for (const field of Object.values(data ?? {})) {
        expect(field).not.toBeNull();
        expect(field?.userErrors ?? []).toEqual([]);
      }
    },
  );
});
