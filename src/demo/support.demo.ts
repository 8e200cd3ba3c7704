import type { User } from '../domains/identity/index.js';
import type { FeedbackRecord } from '../shared/feedback.js';
import type { Demo } from './demo.runner.js';
import * as operation from './demo.operations.js';
import { AGENT_REPLIES, NOTES, REQUESTER_REPLIES } from './demo.people.js';

/** Tickets by demo people, with conversations; a third of them by the demo user. */
export async function demoTickets(demo: Demo, count: number): Promise<void> {
  const reports = demo.records.filter((record) => record.kind === 'ticket').slice(0, count);
  const stories = reports.map((record, index) => ({
    ...{ record, stage: index % STAGES.length },
    requester: index % 3 === 0 ? demo.accounts.user : demo.random.pick(demo.accounts.people),
  }));
  stories.sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage));
  for (const [place, { record, requester, stage }] of stories.entries()) {
    const left = stories.length - place;
    demo.clock.goTo(FIRST_DAY * (left / stories.length) ** 6 + left * BETWEEN);
    await makeTicket(demo, requester, record, stage);
  }
}

/** Ticket progress, from the oldest to the newest: unanswered tickets arrived today. */
const STAGES = [3, 4, 1, 2, 0];
/** In days: more of them recent, with some time in between. Resolved tickets are closed after a week. */
const [FIRST_DAY, BETWEEN] = [22, 0.03];

async function makeTicket(demo: Demo, requester: User, record: FeedbackRecord, stage: number): Promise<void> {
  const { random } = demo;
  const key = `demo ticket ${String(record.number)}`;
  const { createTicket } = await demo.run<{ createTicket: { ticket: { id: string } } }>(
    requester,
    operation.CREATE_TICKET,
    {
      input: {
        subject: record.title.slice(0, 200),
        body: record.body,
        category: random.pick(['TECHNICAL', 'BUG_REPORT', 'API_INTEGRATION', 'AGENT_BEHAVIOR', 'GENERAL']),
        priority: random.pick(['LOW', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT']),
        source: random.pick(['WEB', 'WEB', 'API', 'EMAIL']),
        idempotencyKey: key,
      },
    },
  );
  const { id } = createTicket.ticket;
  if (stage === 0) return;
  await demo.run(demo.accounts.agent, operation.ASSIGN_TICKET, { id, input: { assigneeId: demo.accounts.agent._id } });
  await demo.run(demo.accounts.agent, operation.ADD_MESSAGE, {
    id,
    input: { body: random.pick(AGENT_REPLIES), idempotencyKey: `${key} answer` },
  });
  if (stage === 1) return;
  await demo.run(requester, operation.ADD_MESSAGE, {
    id,
    input: { body: random.pick(REQUESTER_REPLIES), idempotencyKey: `${key} reply` },
  });
  if (stage === 2) {
    await demo.run(demo.accounts.agent, operation.ADD_NOTE, { id, input: { body: random.pick(NOTES) } });
  } else if (stage === 3) {
    await demo.run(
      demo.accounts.agent,
      operation.CHANGE_TICKET,
      { id, input: { status: 'PENDING', reason: 'Waiting for a reply' } },
      'tolerant',
    );
  } else {
    await demo.run(
      demo.accounts.agent,
      operation.RESOLVE_TICKET,
      { id, input: { summary: 'Fixed in the latest release.' } },
      'tolerant',
    );
    await demo.run(
      requester,
      operation.RATE_TICKET,
      { id, input: { score: random.between(3, 5), comment: 'Quick and friendly.' } },
      'tolerant',
    );
  }
}
