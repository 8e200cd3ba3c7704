import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anAgent } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser } from '../../../../test/testkit/traffic.js';
import { TrackedEventKind } from '../tracking/tracking.enums.js';
import { trackEvents } from '../tracking/tracking.service.js';

const graph = useGraph();
const QUERY = `query ($input: FunnelInput!) { funnel(input: $input) { steps { step people } } }`;

describe('events of the same time', () => {
  it('count in the order in which they were sent, and never in both', async () => {
    const at = new Date(Date.now() - 60_000);
    const signUp = { kind: TrackedEventKind.CUSTOM, name: 'signup', at };
    const welcome = { kind: TrackedEventKind.PAGEVIEW, url: 'https://site.example/welcome', at };
    for (let visitor = 0; visitor < 6; visitor += 1) {
      const events = [signUp, welcome].map((event) => ({ ...event, clientEventId: randomUUID() }));
      await trackEvents(browser(graph)(), { events });
    }
    const agent = await anAgent();
    const range = { from: new Date(at.getTime() - 3_600_000), to: new Date(at.getTime() + 3_600_000) };
    const peopleAt = async (steps: object[]): Promise<number[]> => {
      const { funnel } = await graph.data<{ funnel: { steps: { people: number }[] } }>(agent, QUERY, {
        input: { ...range, steps },
      });
      return funnel.steps.map(({ people }) => people);
    };
    expect(await peopleAt([{ event: 'signup' }, { path: '/welcome' }])).toEqual([6, 6]);
    expect(await peopleAt([{ path: '/welcome' }, { event: 'signup' }])).toEqual([6, 0]);
  });
});
