import type { Demo } from './demo.runner.js';
import * as operation from './demo.operations.js';
import { COMMENTS } from './demo.people.js';

/** Suggestions by demo people, votes on the board, comments, and a few decisions. */
export async function demoSuggestions(demo: Demo, voters: number): Promise<void> {
  const { random } = demo;
  demo.clock.goTo(26, 24);
  const wishes = demo.records.filter((record) => record.kind === 'suggestion' && record.title.length >= 10).slice(-8);
  for (const [index, record] of wishes.entries()) {
    await demo.run(
      index % 4 === 0 ? demo.accounts.user : random.pick(demo.accounts.people),
      operation.SUBMIT_SUGGESTION,
      {
        input: {
          title: `${record.title} (again)`.slice(0, 120),
          body: record.body,
          category: random.pick(['NEW_FEATURE', 'AGENT_IMPROVEMENT', 'UI_UX', 'PERFORMANCE']),
          idempotencyKey: `demo suggestion ${String(record.number)}`,
        },
      },
    );
  }
  const board = await demo.run<{ suggestions: { nodes: { id: string }[] } }>(
    demo.accounts.user,
    operation.OPEN_SUGGESTIONS,
  );
  const ids = board.suggestions.nodes.map(({ id }) => id);
  demo.clock.goTo(17, 1);
  for (const voter of demo.accounts.people.slice(0, voters)) {
    for (const id of random.some(ids, 12)) {
      await demo.run(
        voter,
        operation.VOTE,
        { id, input: { vote: random.between(1, 6) === 1 ? 'DOWN' : 'UP' } },
        'tolerant',
      );
    }
  }
  demo.clock.goTo(1.5, 1.3);
  for (const [index, id] of random.some(ids, 15).entries()) {
    await demo.run(
      random.pick(demo.accounts.people),
      operation.COMMENT,
      {
        id,
        input: { body: random.pick(COMMENTS), idempotencyKey: `demo comment ${String(index)}` },
      },
      'tolerant',
    );
  }
  const decisions = ['UNDER_REVIEW', 'PLANNED', 'IN_PROGRESS'];
  for (const [index, id] of ids.slice(0, 6).entries()) {
    const status = decisions[index % decisions.length];
    await demo.run(
      demo.accounts.agent,
      operation.CHANGE_SUGGESTION,
      { id, input: { status, response: 'Thank you, we are looking into this.' } },
      'tolerant',
    );
  }
}
