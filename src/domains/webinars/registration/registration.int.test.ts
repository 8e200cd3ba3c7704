import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, capability, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { mailedToken, sentMails } from '../../../../test/testkit/mails.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import {
  actOn,
  aManager,
  aRegistration,
  aWebinar,
  DAY,
  inHours,
  readRegistration,
  registerAs,
  storedRegistration,
  storedWebinar,
} from '../../../../test/testkit/webinars.js';
import { EmailScope, type Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { RegistrationStatus } from './registration.enums.js';
import { RegistrationModel } from './registration.model.js';
import { proveRegistrations } from './registration-proof.service.js';
import { WebinarApproval, WebinarStatus } from '../webinar/webinar.enums.js';

const graph = useGraph();
const S = RegistrationStatus;
const { REGISTRATIONS } = EmailScope;
type Person = Awaited<ReturnType<typeof aUser>>;
let anna: Person;
let manager: Person;

beforeAll(async () => {
  [anna, manager] = [await aUser({ name: 'Anna Ash' }), await aManager()];
});

const kindsOf = (messages: readonly { kind: string }[] = []): string[] => messages.map(({ kind }) => kind);
const subjects = async (to: string): Promise<string[]> =>
  (await sentMails(graph.config.dataDir, to)).map(({ subject }) => subject);

describe('registerForWebinar', () => {
  it('gives a seat, once, under the address of the account', async () => {
    const webinarId = await aWebinar({ capacity: 2 });
    const { registration, outcome, userErrors } = await registerAs(graph, anna, webinarId);
    expect(userErrors).toEqual([]);
    expect(outcome).toBe('REGISTERED');
    expect(registration).toMatchObject({
      status: 'REGISTERED',
      email: anna.email,
      name: 'Anna Ash',
      user: { id: anna.userId },
      webinar: { id: webinarId, seatsLeft: 1 },
      messages: [{ kind: 'CONFIRMATION' }],
      history: [],
    });
    expect((await registerAs(graph, anna, webinarId)).registration?.id).toBe(registration?.id);
    const { startsAt, seatsTaken } = await storedWebinar(webinarId);
    expect(seatsTaken).toBe(1);
    const { remindAt, scheduledDate } = await storedRegistration(registration?.id ?? '');
    expect(scheduledDate).toEqual(startsAt);
    expect(remindAt).toEqual(new Date(startsAt.getTime() - DAY));
    expect((await subjects(anna.email)).filter((subject) => subject.startsWith('You have a seat'))).toHaveLength(1);
  });

  it('takes no other address than that of the account', async () => {
    const webinarId = await aWebinar();
    const { userErrors } = await registerAs(graph, anna, webinarId, { email: 'other@people.example' });
    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'email'] }]);
    const own = await registerAs(graph, anna, webinarId, { email: anna.email.toUpperCase(), name: 'A. Ash' });
    expect(own.registration).toMatchObject({ email: anna.email, name: 'A. Ash' });
  });

  it('answers a guest the same, whether or not the address is registered, and tells the truth by mail', async () => {
    const webinarId = await aWebinar({ capacity: 3 });
    const email = `${newId('g')}@guests.example`;
    const left = async (): Promise<unknown> =>
      graph.data(anonymous, 'query ($id: ID!) { webinar(id: $id) { seatsLeft waitlistCount } }', { id: webinarId });
    const before = await left();
    const fresh = await registerAs(graph, anonymous, webinarId, { email, name: 'Gwen' });
    const again = await registerAs(graph, anonymous, webinarId, { email: email.toUpperCase(), name: 'Mallory' });
    expect(fresh).toEqual({ registration: null, outcome: 'UNCONFIRMED', userErrors: [] });
    expect(again).toEqual(fresh);
    expect(await left()).toEqual(before);
    const rows = await RegistrationModel.find({ webinarId, email }).lean();
    expect(rows).toMatchObject([{ status: S.UNCONFIRMED, name: 'Gwen', messages: [{ kind: 'confirm_address' }] }]);
    for (const status of [S.DENIED, S.REGISTERED, S.CANCELLED, S.OFFER_EXPIRED, S.WAITLISTED]) {
      const id = await aRegistration(webinarId, { status, name: 'Olga Owner' });
      const stored = await storedRegistration(id);
      const other = await registerAs(graph, anonymous, webinarId, { email: stored.email, name: 'Mallory' });
      expect(other).toEqual(fresh);
      expect(await storedRegistration(id)).toEqual(stored);
      const [mail] = await sentMails(graph.config.dataDir, stored.email);
      expect(mail?.text).toContain('nothing was changed');
      expect(mail?.text).not.toContain('Mallory');
    }
    const [mail] = await sentMails(graph.config.dataDir, email);
    expect(mail?.subject).toBe('Confirm your registration: Agents in production');
    expect(mail?.text).not.toContain('Gwen');
  });

  it('counts what a guest sent once the mailed link was opened, for all webinars at once', async () => {
    const [one, two] = [await aWebinar({ capacity: 1 }), await aWebinar({ approval: WebinarApproval.MANUAL })];
    const email = `${newId('g')}@guests.example`;
    for (const webinarId of [one, two]) await registerAs(graph, anonymous, webinarId, { email, name: 'Gwen Gull' });
    expect(await subjects(email)).toHaveLength(1);
    const token = await mailedToken(graph.config.dataDir, email);
    const { redeemEmailAccess } = await graph.data<{ redeemEmailAccess: { userErrors: object[] } }>(
      anonymous,
      'mutation ($token: String!) { redeemEmailAccess(input: { token: $token }) { capability userErrors { code } } }',
      { token },
    );
    expect(redeemEmailAccess.userErrors).toEqual([]);
    const rows = await RegistrationModel.find({ email }).sort({ _id: 1 }).lean();
    expect(rows.map(({ status }) => status)).toEqual([S.REGISTERED, S.PENDING_APPROVAL]);
    expect((await storedWebinar(one)).seatsTaken).toBe(1);
    expect((await sentMails(graph.config.dataDir, email)).at(-1)?.text).toContain('Hello Gwen Gull,');
  });

  it('takes no seat for a guest who opens the link when all are taken and nobody may wait', async () => {
    const webinarId = await aWebinar({ capacity: 1, waitlistEnabled: false });
    const email = `${newId('g')}@guests.example`;
    await registerAs(graph, anonymous, webinarId, { email, name: 'Gwen' });
    await registerAs(graph, anna, webinarId);
    await proveRegistrations({ email, scope: REGISTRATIONS });
    expect(await RegistrationModel.find({ webinarId, email }).lean()).toMatchObject([{ status: S.CANCELLED }]);
    expect((await storedWebinar(webinarId)).seatsTaken).toBe(1);
  });

  it('writes to an address of a guest once an hour, whatever the webinar, and refuses messages for names', async () => {
    const email = `${newId('g')}@guests.example`;
    for (let turn = 0; turn < 4; turn += 1) {
      await registerAs(graph, anonymous, await aWebinar(), { email, name: 'Gwen' });
    }
    expect(await subjects(email)).toHaveLength(1);
    const name = 'You won 500 EUR: https://evil.example/claim';
    const { userErrors } = await registerAs(graph, anonymous, await aWebinar(), { email, name });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'name'] }]);
  });

  it('asks a guest for name and address', async () => {
    const webinarId = await aWebinar();
    expect((await registerAs(graph, anonymous, webinarId, { name: 'Gwen' })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'email'] },
    ]);
    expect((await registerAs(graph, anonymous, webinarId, { email: 'a@b.example' })).userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'name'] },
    ]);
    expect((await registerAs(graph, anonymous, webinarId, { email: 'nobody', name: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'email'] },
      { code: 'REQUIRED', field: ['input', 'name'] },
    ]);
    expect((await registerAs(graph, anna, 'tkt_1')).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((await registerAs(graph, anna, webinarId, { name: 'a\u0007b' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'name'] },
    ]);
  });

  it('shows who holds a mailed link what is there', async () => {
    const webinarId = await aWebinar();
    const email = `${newId('g')}@guests.example`;
    await registerAs(graph, anonymous, webinarId, { email, name: 'Gwen' });
    const { registration } = await registerAs(graph, capability(email, REGISTRATIONS), webinarId, { name: 'Gwen' });
    expect(registration).toMatchObject({ email, status: 'REGISTERED', user: null });
    expect(
      (await registerAs(graph, capability(email, REGISTRATIONS), webinarId, { name: 'G', email: anna.email }))
        .userErrors,
    ).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  it('gives a guest’s registration to the account that has proven the address', async () => {
    const webinarId = await aWebinar();
    const ben = await aUser();
    await registerAs(graph, anonymous, webinarId, { email: ben.email, name: 'Ben' });
    const { registration } = await registerAs(graph, ben, webinarId);
    expect(registration).toMatchObject({ user: { id: ben.userId }, name: ben.name });
    expect(await RegistrationModel.countDocuments({ webinarId, email: ben.email })).toBe(1);
  });

  it('comes back after a cancellation, at the end of the line', async () => {
    const webinarId = await aWebinar({ capacity: 1 });
    const ben = await aUser();
    const first = await registerAs(graph, anna, webinarId);
    const id = first.registration?.id ?? '';
    await registerAs(graph, ben, webinarId);
    await actOn(graph, anna, 'cancelRegistration', id);
    const back = await registerAs(graph, anna, webinarId);
    expect(back.registration).toMatchObject({ id, status: 'WAITLISTED', waitlistPosition: 1 });
    expect(back.registration?.history).toMatchObject([
      { from: 'REGISTERED', to: 'CANCELLED' },
      { from: 'CANCELLED', to: 'WAITLISTED' },
    ]);
    expect(kindsOf(back.registration?.messages)).toEqual(['CONFIRMATION', 'CANCELLED', 'WAITLISTED']);
  });

  it('does nothing again for a key that was used, even after a cancellation', async () => {
    const webinarId = await aWebinar();
    const key = { idempotencyKey: newId('key') };
    const id = (await registerAs(graph, anna, webinarId, key)).registration?.id ?? '';
    await actOn(graph, anna, 'cancelRegistration', id);
    expect((await registerAs(graph, anna, webinarId, key)).registration).toMatchObject({ id, status: 'CANCELLED' });
    expect((await registerAs(graph, anna, webinarId, { ...key, name: 'Other' })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] },
    ]);
  });

  it('waits for a decision where registrations are approved, and cancelling is no way around it', async () => {
    const webinarId = await aWebinar({ approval: WebinarApproval.MANUAL });
    const asked = await registerAs(graph, anna, webinarId);
    const id = asked.registration?.id ?? '';
    expect(asked.outcome).toBe('PENDING_APPROVAL');
    await actOn(graph, anna, 'cancelRegistration', id);
    expect((await registerAs(graph, anna, webinarId)).outcome).toBe('PENDING_APPROVAL');
    const approved = await actOn(graph, manager, 'approveRegistration', id);
    expect(approved.registration).toMatchObject({ status: 'REGISTERED' });
    await actOn(graph, anna, 'cancelRegistration', id);
    expect((await registerAs(graph, anna, webinarId)).outcome).toBe('REGISTERED');
  });

  it('tells who was rejected that no further changes are possible', async () => {
    const webinarId = await aWebinar({ approval: WebinarApproval.MANUAL });
    const id = (await registerAs(graph, anna, webinarId)).registration?.id ?? '';
    await actOn(graph, manager, 'rejectRegistration', id, { reason: 'Customers only.' });
    expect((await registerAs(graph, anna, webinarId)).userErrors).toMatchObject([
      { code: 'INVALID_STATE', allowed: [] },
    ]);
    const mails = await sentMails(graph.config.dataDir, anna.email);
    expect(mails.at(-1)?.text).toContain('Customers only.');
  });

  it('puts whose offer ran out back at the end of the line, and lets them leave it', async () => {
    const webinarId = await aWebinar({ capacity: 1 });
    await aRegistration(webinarId);
    const id = await aRegistration(webinarId, { status: S.OFFER_EXPIRED }, anna);
    await aRegistration(webinarId, { status: S.WAITLISTED });
    expect((await registerAs(graph, anna, webinarId)).registration).toMatchObject({
      id,
      status: 'WAITLISTED',
      waitlistPosition: 2,
    });
    expect((await actOn(graph, anna, 'cancelRegistration', id)).registration?.status).toBe('CANCELLED');
    const other = await aRegistration(await aWebinar(), { status: S.OFFER_EXPIRED }, anna);
    expect((await actOn(graph, anna, 'cancelRegistration', other)).registration?.status).toBe('CANCELLED');
  });

  it('offers a seat that becomes free to whom nobody could approve', async () => {
    const webinarId = await aWebinar({ capacity: 1, approval: WebinarApproval.MANUAL });
    const seated = await aRegistration(webinarId);
    const [first, second] = [
      await aRegistration(webinarId, { status: S.PENDING_APPROVAL }),
      await aRegistration(webinarId, { status: S.PENDING_APPROVAL }),
    ];
    await actOn(graph, manager, 'cancelRegistration', seated);
    expect((await storedRegistration(first)).status).toBe(S.OFFERED);
    expect((await storedRegistration(second)).status).toBe(S.PENDING_APPROVAL);
    expect(await storedWebinar(webinarId)).toMatchObject({ seatsTaken: 1, pendingCount: 1 });
  });

  it('offers a free seat again to whose offer ran out, while nobody waits', async () => {
    const webinarId = await aWebinar({ capacity: 1 });
    const id = await aRegistration(webinarId, { status: S.OFFER_EXPIRED }, anna);
    const waiting = await aRegistration(webinarId, { status: S.WAITLISTED });
    await actOn(graph, manager, 'cancelRegistration', waiting);
    expect((await registerAs(graph, anna, webinarId)).registration).toMatchObject({ id, status: 'OFFERED' });
    expect((await actOn(graph, anna, 'confirmWaitlistOffer', id)).registration?.status).toBe('REGISTERED');
  });

  it.each([WebinarStatus.LIVE, WebinarStatus.ENDED, WebinarStatus.CANCELLED, WebinarStatus.ARCHIVED])(
    'is refused where the webinar is %s',
    async (status) => {
      const { userErrors } = await registerAs(graph, anna, await aWebinar({ status }));
      expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['SCHEDULED'] }]);
    },
  );

  it('is refused once it has started, whatever the clock’s job has written, and drafts are not there', async () => {
    const started = await aWebinar({ startsAt: inHours(-0.1) });
    expect((await registerAs(graph, anna, started)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    const missing = await registerAs(graph, anna, newId('web'));
    expect(missing.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'webinarId'] }]);
    expect(await registerAs(graph, anna, await aWebinar({ status: WebinarStatus.DRAFT }))).toEqual(missing);
  });
});

describe('confirmWaitlistOffer', () => {
  it('takes no seat once the offer ran out, before any job has looked', async () => {
    const webinarId = await aWebinar();
    const id = await aRegistration(webinarId, { status: S.OFFERED, offerExpiresAt: inHours(-0.01) }, anna);
    expect((await actOn(graph, anna, 'confirmWaitlistOffer', id)).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'] },
    ]);
  });

  it.each([
    ['confirmWaitlistOffer', S.OFFERED],
    ['rejectRegistration', S.PENDING_APPROVAL],
  ])(
    'decides nothing any more once the webinar is cancelled, before its registrations are: %s',
    async (name, status) => {
      const webinarId = await aWebinar({ status: WebinarStatus.CANCELLED });
      const id = await aRegistration(webinarId, { status }, anna);
      const viewer = name === 'confirmWaitlistOffer' ? anna : manager;
      expect((await actOn(graph, viewer, name, id)).userErrors).toMatchObject([
        { code: 'INVALID_STATE', field: ['id'], allowed: ['SCHEDULED'] },
      ]);
      expect((await storedRegistration(id)).status).toBe(status);
    },
  );

  it('is for the registrant alone', async () => {
    const id = await aRegistration(await aWebinar(), { status: S.OFFERED }, anna);
    expect((await actOn(graph, manager, 'confirmWaitlistOffer', id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('cancelRegistration', () => {
  it('is not possible any more once it has started', async () => {
    const webinarId = await aWebinar({ startsAt: inHours(-0.1), status: WebinarStatus.LIVE });
    const id = await aRegistration(webinarId, {}, anna);
    expect((await actOn(graph, anna, 'cancelRegistration', id)).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'], allowed: ['SCHEDULED'] },
    ]);
  });
});

describe('who may', () => {
  const OWN = [
    'cancelRegistration',
    'confirmWaitlistOffer',
    'joinWebinar',
    'leaveWebinar',
    'openWebinarRecording',
    'recordEngagement',
    'submitWebinarFeedback',
  ];
  const STAFF = ['approveRegistration', 'rejectRegistration', 'offerWebinarSeat', 'recordWebinarAttendance'];
  const INPUT: Record<string, object> = {
    recordEngagement: { kind: 'QUESTION' },
    submitWebinarFeedback: { score: 5 },
    recordWebinarAttendance: { joinedAt: inHours(1).toISOString(), leftAt: inHours(2).toISOString() },
  };

  it.each(OWN)('%s: somebody else’s and a missing registration give the same answer', async (mutation) => {
    const id = await aRegistration(await aWebinar(), {}, anna);
    const ben = await aUser();
    const others: Viewer[] = [ben, await anAgent(), capability(ben.email, REGISTRATIONS), capability(anna.email)];
    for (const viewer of others) {
      const foreign = await actOn(graph, viewer, mutation, id, INPUT[mutation]);
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(await actOn(graph, viewer, mutation, newId('reg'), INPUT[mutation])).toEqual(foreign);
    }
    await expect(actOn(graph, anonymous, mutation, id, INPUT[mutation])).rejects.toThrow('UNAUTHENTICATED');
  });

  it.each(STAFF)('%s is for event managers', async (mutation) => {
    const id = await aRegistration(await aWebinar(), {}, anna);
    for (const viewer of [anna, await anAgent(), capability(anna.email, REGISTRATIONS), service]) {
      await expect(actOn(graph, viewer, mutation, id, INPUT[mutation])).rejects.toThrow('FORBIDDEN');
    }
    const missing = await actOn(graph, await anAdmin(), mutation, newId('reg'), INPUT[mutation]);
    expect(missing.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('reads a registration by account, by link and as staff', async () => {
    const id = await aRegistration(await aWebinar(), {}, anna);
    const { email } = await storedRegistration(id);
    for (const viewer of [anna, capability(email, REGISTRATIONS), manager, await anAdmin()]) {
      expect(await readRegistration(graph, viewer, id)).toMatchObject({ id, email });
    }
    for (const viewer of [await aUser(), capability('x@guests.example', REGISTRATIONS), capability(email)]) {
      expect(await readRegistration(graph, viewer, id)).toBeNull();
    }
    const node = 'query ($id: ID!) { node(id: $id) { id ... on WebinarRegistration { email } } }';
    expect(await graph.data(anna, node, { id })).toEqual({ node: { id, email } });
    expect(await graph.data(await aUser(), node, { id })).toEqual({ node: null });
    expect(await graph.data(anonymous, node, { id })).toEqual({ node: null });
  });
});

describe('lists', () => {
  const MINE = `query ($filter: RegistrationFilter, $first: Int, $after: String) {
    myRegistrations(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id status waitlistPosition user { id } webinar { title hosts { id } } attendance { percent } }
    }
  }`;
  interface Mine {
    myRegistrations: { totalCount: number; nodes: { id: string; status: string }[]; pageInfo: { endCursor: string } };
  }

  it('has the own ones, newest first, in as many commands at any size', async () => {
    const ben = await aUser();
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      const webinarId = await aWebinar({ hostIds: [manager.userId] });
      if (index % 2 === 0) await aRegistration(webinarId, { status: S.WAITLISTED });
      ids.unshift(await aRegistration(webinarId, { status: index % 2 === 0 ? S.WAITLISTED : S.REGISTERED }, ben));
    }
    await aRegistration(await aWebinar(), {}, anna);
    const all = await graph.data<Mine>(ben, MINE, { first: 50 });
    expect(all.myRegistrations.nodes.map(({ id }) => id)).toEqual(ids);
    expect(all.myRegistrations.totalCount).toBe(6);
    const { myRegistrations: page } = await graph.data<Mine>(ben, MINE, { first: 4 });
    const rest = await graph.data<Mine>(ben, MINE, { first: 4, after: page.pageInfo.endCursor });
    expect([...page.nodes, ...rest.myRegistrations.nodes].map(({ id }) => id)).toEqual(ids);
    const waiting = await graph.data<Mine>(ben, MINE, { filter: { status: 'WAITLISTED' }, first: 50 });
    expect(waiting.myRegistrations.nodes).toMatchObject([
      { waitlistPosition: 2 },
      { waitlistPosition: 2 },
      { waitlistPosition: 2 },
    ]);
    const one = await requestCommandsOf(() => graph.data(ben, MINE, { filter: { status: 'WAITLISTED' }, first: 1 }));
    const many = await requestCommandsOf(() => graph.data(ben, MINE, { filter: { status: 'WAITLISTED' }, first: 50 }));
    expect(many.commands.length).toBe(one.commands.length);
    expect(one.commands.length).toBe(6);
  });

  const BY_EMAIL = `query ($email: String, $filter: RegistrationFilter, $first: Int) {
    registrationsByEmail(email: $email, filter: $filter, first: $first) { nodes { id email user { id } webinar { title } } }
  }`;
  interface ByEmail {
    registrationsByEmail: { nodes: { id: string }[] };
  }

  it('has those of an address for its link, and any for event managers', async () => {
    const email = `${newId('g')}@guests.example`;
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) ids.unshift(await aRegistration(await aWebinar(), { email }));
    const link = capability(email, REGISTRATIONS);
    for (const [viewer, variables] of [
      [link, {}],
      [link, { email: email.toUpperCase() }],
      [manager, { email }],
    ] as const) {
      const { registrationsByEmail } = await graph.data<ByEmail>(viewer, BY_EMAIL, variables);
      expect(registrationsByEmail.nodes.map(({ id }) => id)).toEqual(ids);
    }
    for (const other of [anna.email, 'nobody@guests.example']) {
      expect(await graph.data(link, BY_EMAIL, { email: other })).toEqual({ registrationsByEmail: { nodes: [] } });
    }
    expect((await graph.run(manager, BY_EMAIL, {})).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await graph.run(anna, BY_EMAIL, { email })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const wrongLink = await graph.run(capability(email, EmailScope.APPLICATIONS), BY_EMAIL, { email });
    expect(wrongLink.errors?.[0]?.message).toContain('REGISTRATIONS');
    const one = await requestCommandsOf(() => graph.data(link, BY_EMAIL, { first: 1 }));
    const many = await requestCommandsOf(() => graph.data(link, BY_EMAIL, { first: 50 }));
    expect(many.commands.length).toBe(one.commands.length);
  });

  const OF_WEBINAR = `query ($webinarId: ID!, $filter: RegistrationFilter, $first: Int) {
    registrations(webinarId: $webinarId, filter: $filter, first: $first) { totalCount nodes { id status user { id } webinar { title } } }
  }`;

  it('has those of a webinar for event managers', async () => {
    const webinarId = await aWebinar();
    const ids = [
      await aRegistration(webinarId, {}, anna),
      await aRegistration(webinarId, { status: S.CANCELLED }, manager),
    ];
    interface OfWebinar {
      registrations: { totalCount: number; nodes: { id: string }[] };
    }
    const { registrations } = await graph.data<OfWebinar>(manager, OF_WEBINAR, { webinarId });
    expect(registrations.nodes.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    const cancelled = await graph.data<OfWebinar>(manager, OF_WEBINAR, { webinarId, filter: { status: 'CANCELLED' } });
    expect(cancelled.registrations).toMatchObject({ totalCount: 1, nodes: [{ id: ids[1] }] });
    expect((await graph.run(anna, OF_WEBINAR, { webinarId })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const one = await requestCommandsOf(() => graph.data(manager, OF_WEBINAR, { webinarId, first: 1 }));
    const many = await requestCommandsOf(() => graph.data(manager, OF_WEBINAR, { webinarId, first: 50 }));
    expect(many.commands.length).toBe(one.commands.length);
  });
});
