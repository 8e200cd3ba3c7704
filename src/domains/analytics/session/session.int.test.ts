import { describe, expect, it } from 'vitest';
import { anonymous } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser } from '../../../../test/testkit/traffic.js';
import { newId } from '../../../shared/ids.js';
import type { InputError } from '../../../shared/errors.js';
import { SessionModel, type Session } from './session.model.js';
import { endIdleSessions, endSession } from './session.service.js';
import { SESSION_STATES } from './session.states.js';
import { SessionEndReason, SessionStatus } from '../tracking/tracking.enums.js';
import { trackPageview } from '../tracking/tracking.service.js';

const graph = useGraph();
const page = { url: 'https://site.example/' };
const MINUTE = 60_000;

const read = (id: string | undefined): Promise<Session | null> =>
  SessionModel.findOne({ _id: id ?? '' }).lean<Session>();
const problemOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as InputError).problems[0],
  );

describe('the states of a visit', () => {
  it('are walked as the table says', async () => {
    for (const from of Object.values(SessionStatus)) {
      for (const to of Object.values(SessionStatus).filter((status) => status === SessionStatus.ENDED)) {
        const there = browser(graph);
        const { sessionId } = await trackPageview(there(), page);
        if (from === SessionStatus.ENDED) await endSession(there(), {});
        const before = await read(sessionId);
        if (SESSION_STATES[from].includes(to)) {
          const ended = await endSession(there(), { sessionId: sessionId ?? null });
          expect(ended).toMatchObject({ _id: sessionId, status: to });
          expect((await read(sessionId))?.history).toMatchObject([{ from, to, reason: SessionEndReason.EXPLICIT }]);
        } else {
          const problem = await problemOf(endSession(there(), { sessionId: sessionId ?? null }));
          expect(problem).toMatchObject({ code: 'INVALID_STATE', allowed: [...SESSION_STATES[from]] });
          expect(await read(sessionId)).toEqual(before);
        }
      }
    }
  });

  it('change once of 100 tries at once', async () => {
    const there = browser(graph);
    const { sessionId } = await trackPageview(there(), page);
    const results = await Promise.all(Array.from({ length: 100 }, () => problemOf(endSession(there(), {}))));
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(new Set(results.map((result) => (result as { code?: string }).code))).toEqual(
      new Set([undefined, 'INVALID_STATE']),
    );
    expect((await read(sessionId))?.history).toHaveLength(1);
  });

  it('never go back: what follows is another visit', async () => {
    const there = browser(graph);
    const first = await trackPageview(there(), page);
    await endSession(there(), {});
    const second = await trackPageview(there(), page);
    expect(second.visitorId).toBe(first.visitorId);
    expect(second.sessionId).not.toBe(first.sessionId);
    expect((await read(second.sessionId))?.number).toBe(2);
  });
});

describe('endSession', () => {
  const query = `mutation ($input: EndSessionInput!) { endSession(input: $input) {
    session { id status endedAt durations: seconds history { reason } } userErrors { code field } } }`;

  it('ends only what is the caller’s own, and says of others what it says of none', async () => {
    const { sessionId } = await trackPageview(browser(graph)(), page);
    const answers = [];
    for (const id of [sessionId, newId('vse')]) {
      const { endSession: answer } = await graph.data<{ endSession: unknown }>(anonymous, query, {
        input: { sessionId: id },
      });
      answers.push(answer);
    }
    expect(answers[0]).toEqual({ session: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'sessionId'] }] });
    expect(answers[1]).toEqual(answers[0]);
    expect((await read(sessionId))?.status).toBe(SessionStatus.ACTIVE);
  });

  it('ends the latest visit where none is named', async () => {
    const context = graph.context(anonymous);
    const { sessionId } = await trackPageview(context, page);
    const { endSession: answer } = await graph.data<{ endSession: { session: { id: string; status: string } } }>(
      anonymous,
      query,
      { input: {} },
    );
    expect(answer.session).toMatchObject({ id: sessionId, status: 'ENDED' });
  });
});

describe('endIdleSessions', () => {
  it('ends what was idle for half an hour, once, however often and however parallel it runs', async () => {
    const began = new Date();
    const there = browser(graph);
    const { sessionId } = await trackPageview(there(), page, began);
    await trackPageview(there(), page, new Date(began.getTime() + 5 * MINUTE));
    await endIdleSessions(new Date(began.getTime() + 34 * MINUTE));
    expect((await read(sessionId))?.status).toBe(SessionStatus.ACTIVE);
    const later = new Date(began.getTime() + 36 * MINUTE);
    await Promise.all([endIdleSessions(later), endIdleSessions(later)]);
    await endIdleSessions(later);
    const ended = await read(sessionId);
    expect(ended).toMatchObject({ status: SessionStatus.ENDED, seconds: 300, pageCount: 2 });
    expect(ended?.endedAt).toEqual(new Date(began.getTime() + 5 * MINUTE));
    expect(ended?.history).toMatchObject([{ reason: SessionEndReason.IDLE }]);
  });

  it('leaves a visit alone to which events come late', async () => {
    const now = new Date();
    const there = browser(graph);
    const at = new Date(now.getTime() - 40 * MINUTE);
    const { sessionId } = await trackPageview(there(), { ...page, at }, now);
    await endIdleSessions(new Date(now.getTime() + MINUTE));
    expect((await read(sessionId))?.status).toBe(SessionStatus.ACTIVE);
  });
});
