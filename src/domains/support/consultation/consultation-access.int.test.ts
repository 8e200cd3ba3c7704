import { beforeAll, describe, expect, it } from 'vitest';
import { aModerator, anAdmin, anAgent, anonymous, aUser, capability } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import {
  aConsultation,
  aConsultationIn,
  freeTimes,
  moved,
  onConsultation,
  readConsultation,
} from '../../../../test/testkit/consultations.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { EmailScope, type Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';

const graph = useGraph();
let agent: Awaited<ReturnType<typeof aUser>>;
beforeAll(async () => {
  agent = await anAdmin();
  for (let host = 0; host < 4; host += 1) await anAgent();
});

const address = (): string => `${newId('usr')}@people.example`;
const guestOf = (email: string): Viewer => capability(email, EmailScope.CONSULTATIONS);
const contactOf = (email: string): object => ({ contact: { name: 'Gwen Guest', email } });

describe('a guest with the capability of the address', () => {
  it('sees, moves, cancels and judges what was asked for under it', async () => {
    const email = address();
    const guest = guestOf(email);
    const one = await aConsultation(graph, anonymous, contactOf(email));
    expect((await readConsultation(graph, guest, one.id))?.contact.email).toBe(email);
    await moved(graph, agent, 'confirmConsultation', one.id);
    const scheduledAt = (await freeTimes(graph, guest)).find((time) => time !== one.scheduledAt);
    const two = await moved(graph, guest, 'rescheduleConsultation', one.id, { scheduledAt });
    expect(two.previous).toEqual({ id: one.id });
    expect(two.history.at(-1)?.actor).toBeNull();
    expect((await moved(graph, guest, 'cancelConsultation', two.id)).cancellation?.party).toBe('GUEST');
    const three = await aConsultationIn(graph, 'COMPLETED', anonymous, agent, contactOf(email));
    const feedback = { rating: 5, comment: 'Very helpful.' };
    expect((await moved(graph, guest, 'submitConsultationFeedback', three.id, feedback)).feedback).toEqual(feedback);
    const { consultationsByEmail } = await graph.data<{ consultationsByEmail: { nodes: { id: string }[] } }>(
      guest,
      '{ consultationsByEmail { nodes { id } } }',
    );
    expect(consultationsByEmail.nodes.map(({ id }) => id)).toEqual([three.id, two.id, one.id]);
  });

  it("sees what the account of the same address asked for, and the account does not see the guest's", async () => {
    const anna = await aUser();
    const own = await aConsultation(graph, anna);
    expect((await readConsultation(graph, guestOf(anna.email), own.id))?.id).toBe(own.id);
    const asGuest = await aConsultation(graph, anonymous, contactOf(anna.email));
    expect(await readConsultation(graph, anna, asGuest.id)).toBeNull();
  });

  it('of another scope opens nothing', async () => {
    const email = address();
    const { id } = await aConsultation(graph, anonymous, contactOf(email));
    for (const scope of [EmailScope.APPLICATIONS, EmailScope.REGISTRATIONS]) {
      const viewer = capability(email, scope);
      expect(await readConsultation(graph, viewer, id)).toBeNull();
      expect((await onConsultation(graph, viewer, 'cancelConsultation', id)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['id'] },
      ]);
      const { errors } = await graph.run(viewer, '{ consultationsByEmail { nodes { id } } }');
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a foreign consultation', () => {
  it('answers as a missing one, to everybody and everywhere', async () => {
    const anna = await aUser();
    const { id } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
    const missing = newId('con');
    const [scheduledAt] = await freeTimes(graph, anna);
    const mutations: [string, object][] = [
      ['cancelConsultation', {}],
      ['rescheduleConsultation', { scheduledAt }],
      ['submitConsultationFeedback', { rating: 1 }],
    ];
    for (const viewer of [await aUser(), await aModerator(), guestOf(address())]) {
      expect(await readConsultation(graph, viewer, id)).toBeNull();
      expect(await graph.data(viewer, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
      for (const [mutation, input] of mutations) {
        const [foreign, gone] = [
          await onConsultation(graph, viewer, mutation, id, input),
          await onConsultation(graph, viewer, mutation, missing, input),
        ];
        expect(foreign).toEqual(gone);
        expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
      }
    }
    expect((await readConsultation(graph, anna, id))?.status).toBe('CONFIRMED');
    for (const mutation of ['confirmConsultation', 'startConsultation'])
      expect((await onConsultation(graph, agent, mutation, missing)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await graph.data(anna, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: { id } });
  });
});

describe('feedback', () => {
  it('is given once, by the guest, after it took place', async () => {
    const anna = await aUser();
    const { id } = await aConsultationIn(graph, 'COMPLETED', anna, agent);
    expect(
      (await onConsultation(graph, agent, 'submitConsultationFeedback', id, { rating: 5 })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(
      (await onConsultation(graph, anna, 'submitConsultationFeedback', id, { rating: 6 })).userErrors,
    ).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'rating'] }]);
    expect((await moved(graph, anna, 'submitConsultationFeedback', id, { rating: 4 })).feedback).toEqual({
      rating: 4,
      comment: null,
    });
    for (const viewer of [anna, guestOf(anna.email)])
      expect(
        (await onConsultation(graph, viewer, 'submitConsultationFeedback', id, { rating: 1 })).userErrors,
      ).toMatchObject([{ code: 'ALREADY_DONE', field: ['id'] }]);
  });

  it.each(['REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'RESCHEDULED', 'IN_PROGRESS', 'NO_SHOW'])(
    'is not for one that is %s',
    async (status) => {
      const anna = await aUser();
      const { id } = await aConsultationIn(graph, status, anna, agent);
      expect(
        (await onConsultation(graph, anna, 'submitConsultationFeedback', id, { rating: 5 })).userErrors,
      ).toMatchObject([{ code: 'INVALID_STATE', field: ['id'], allowed: ['COMPLETED'] }]);
    },
  );
});

describe('lists', () => {
  const DESK = `query ($filter: ConsultationFilter, $sort: ConsultationSort! = SCHEDULED_AT_ASC, $first: Int! = 100, $after: String) {
    consultations(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { id status consultationType scheduledAt host { id name } requester { name } previous { id } }
      pageInfo { endCursor hasNextPage } } }`;
  interface Desk {
    consultations: {
      nodes: {
        id: string;
        status: string;
        consultationType: string;
        scheduledAt: string;
        host: { id: string } | null;
      }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const desk = async (filter: object | null, variables: object = {}): Promise<Desk['consultations']> =>
    (await graph.data<Desk>(agent, DESK, { filter, ...variables })).consultations;

  it('of the desk show what lies ahead by its start, or one status, by type and host', async () => {
    const anna = await aUser();
    for (const status of ['REQUESTED', 'CONFIRMED', 'DECLINED', 'COMPLETED'])
      await aConsultationIn(graph, status, anna, agent, { consultationType: 'ENTERPRISE_SALES' });
    const { nodes } = await desk({});
    expect(new Set(nodes.map(({ status }) => status))).toEqual(new Set(['REQUESTED', 'CONFIRMED', 'IN_PROGRESS']));
    const starts = nodes.map(({ scheduledAt }) => scheduledAt);
    expect(starts).toEqual([...starts].sort());
    for (const status of ['REQUESTED', 'CONFIRMED', 'DECLINED', 'COMPLETED']) {
      const found = await desk({ status, consultationType: 'ENTERPRISE_SALES' });
      expect(found.nodes).toHaveLength(1);
      expect(found.nodes[0]).toMatchObject({ status, consultationType: 'ENTERPRISE_SALES' });
      const [one] = found.nodes;
      for (const sort of ['SCHEDULED_AT_ASC', 'CREATED_AT_DESC']) {
        const ofHost = await desk({ status, host: one?.host?.id }, { sort });
        expect(ofHost.nodes.map(({ id }) => id)).toContain(one?.id);
        expect(new Set(ofHost.nodes.map(({ host }) => host?.id))).toEqual(new Set([one?.host?.id]));
      }
    }
    const newest = (await desk(null, { sort: 'CREATED_AT_DESC' })).nodes.map(({ id }) => id);
    expect(newest).toEqual([...newest].sort().reverse());
    expect(new Set(newest)).toEqual(new Set(nodes.map(({ id }) => id)));
  });

  it('page through everything once, in either order', async () => {
    for (const sort of ['SCHEDULED_AT_ASC', 'CREATED_AT_DESC']) {
      const whole = (await desk({}, { sort })).nodes.map(({ id }) => id);
      const paged: string[] = [];
      for (let after: string | undefined; ;) {
        const { nodes, pageInfo } = await desk({}, { sort, first: 3, after });
        paged.push(...nodes.map(({ id }) => id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(paged).toEqual(whole);
    }
  });

  it('of an account are the own ones, newest first, by status', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const [one, two] = [await aConsultation(graph, anna), await aConsultationIn(graph, 'DECLINED', anna, agent)];
    await aConsultation(graph, ben);
    const MINE =
      'query ($filter: MyConsultationsFilter) { myConsultations(filter: $filter) { totalCount nodes { id } } }';
    expect(await graph.data(anna, MINE)).toEqual({
      myConsultations: { totalCount: 2, nodes: [{ id: two.id }, { id: one.id }] },
    });
    expect(await graph.data(anna, MINE, { filter: { status: 'DECLINED' } })).toEqual({
      myConsultations: { totalCount: 1, nodes: [{ id: two.id }] },
    });
    const { errors } = await graph.run(anna, DESK, {});
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('cost the same at page size 1 and 50', async () => {
    const anna = await aUser();
    for (let count = 0; count < 3; count += 1) {
      const { id, scheduledAt: from } = await aConsultationIn(graph, 'CONFIRMED', anna, agent);
      const scheduledAt = (await freeTimes(graph, anna)).find((time) => time !== from);
      await moved(graph, anna, 'rescheduleConsultation', id, { scheduledAt });
    }
    const fields =
      'nodes { id host { name } requester { name } previous { id } next { id } history { actor { name } } calendarFile }';
    const lists: [Viewer, string][] = [
      [agent, `query ($first: Int!) { list: consultations(first: $first, sort: CREATED_AT_DESC) { ${fields} } }`],
      [
        agent,
        `query ($first: Int!) { list: consultations(first: $first, filter: { status: RESCHEDULED }) { ${fields} } }`,
      ],
      [anna, `query ($first: Int!) { list: myConsultations(first: $first) { ${fields} } }`],
      [guestOf(anna.email), `query ($first: Int!) { list: consultationsByEmail(first: $first) { ${fields} } }`],
    ];
    for (const [viewer, query] of lists) {
      for (const first of [1, 50]) {
        const { result, commands } = await commandsOf(() =>
          graph.data<{ list: { nodes: object[] } }>(viewer, query, { first }),
        );
        expect(result.list.nodes.length).toBeGreaterThanOrEqual(first === 1 ? 1 : 3);
        // Scheduled jobs query in between, and emails are sent.
        const own = commands.filter(
          ({ collection, command }) => collection !== 'mails' && !JSON.stringify(command).includes('$lt'),
        );
        expect(own.map(({ collection }) => collection)).toEqual(['consultations', 'consultations', 'users']);
      }
    }
  });

  it('a hundred consultations are affordable for a user', async () => {
    const answer = await graph.run(
      await aUser(),
      '{ myConsultations(first: 100) { nodes { id status scheduledAt contact { name } company { name } meeting { url } host { name } history { to at } } } }',
    );
    expect(answer.errors).toBeUndefined();
  });
});
