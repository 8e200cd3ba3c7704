import { beforeAll, describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import {
  aManager,
  aRegistration,
  aWebinar,
  inHours,
  storedRegistration,
  storedWebinar,
} from '../../../../test/testkit/webinars.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { RegistrationStatus } from '../registration/registration.enums.js';
import { RegistrationModel } from '../registration/registration.model.js';
import { offerSeats } from '../registration/registration-seats.service.js';
import { WebinarStatus } from './webinar.enums.js';
import { WebinarModel } from './webinar.model.js';
import { progressWebinars } from './webinar-progress.service.js';
import { webinarsPersonalData } from './webinars-personal-data.service.js';

const graph = useGraph();
const W = WebinarStatus;
type Person = Awaited<ReturnType<typeof aUser>>;
let manager: Person;
let anna: Person;

beforeAll(async () => {
  [manager, anna] = [await aManager(), await aUser()];
});

const FIELDS = `fragment W on Webinar {
  id title description format status startsAt endsAt durationMinutes timeZone capacity seatsLeft waitlistEnabled offerHours approval
  hosts { id name } startsAtLocal hasRecording history { from to reason actor { id } }
}`;
interface Problem {
  code: string;
  field: string[];
  allowed: string[];
}
interface Answer {
  answer: { webinar: (Record<string, unknown> & { id: string; status: string }) | null; userErrors: Problem[] };
}
const ERRORS = 'userErrors { code field allowed }';
const CREATE = `mutation ($input: CreateWebinarInput!) { answer: createWebinar(input: $input) { webinar { ...W } ${ERRORS} } } ${FIELDS}`;
const UPDATE = `mutation ($id: ID!, $input: UpdateWebinarInput!) { answer: updateWebinar(id: $id, input: $input) { webinar { ...W } ${ERRORS} } } ${FIELDS}`;
const CANCEL = `mutation ($id: ID!) { answer: cancelWebinar(id: $id, input: { reason: "For a test" }) { webinar { ...W } ${ERRORS} } } ${FIELDS}`;
const simple = (name: string): string =>
  `mutation ($id: ID!) { answer: ${name}(id: $id) { webinar { ...W } ${ERRORS} } } ${FIELDS}`;

const run = async (viewer: Viewer, document: string, variables: Record<string, unknown>): Promise<Answer['answer']> =>
  (await graph.data<Answer>(viewer, document, variables)).answer;
const input = (fields: object = {}): Record<string, unknown> => ({
  title: 'Agents in production',
  format: 'LIVE',
  startsAt: inHours(48).toISOString(),
  durationMinutes: 45,
  timeZone: 'Europe/Berlin',
  capacity: 25,
  ...fields,
});

describe('createWebinar', () => {
  it('makes a draft, or announces it at once', async () => {
    const { webinar } = await run(manager, CREATE, {
      input: input({ hostIds: [anna.userId], description: 'Año nuevo' }),
    });
    expect(webinar).toMatchObject({
      status: 'DRAFT',
      seatsLeft: 25,
      waitlistEnabled: true,
      offerHours: 12,
      approval: 'AUTOMATIC',
      hosts: [{ id: anna.userId }],
      history: [],
    });
    const published = await run(manager, CREATE, { input: input({ publish: true }) });
    expect(published.webinar).toMatchObject({
      status: 'SCHEDULED',
      history: [{ from: 'DRAFT', to: 'SCHEDULED', actor: { id: manager.userId } }],
    });
  });

  it('is repeated by its key', async () => {
    const keyed = input({ idempotencyKey: newId('key') });
    const answers = await Promise.all(Array.from({ length: 50 }, () => run(manager, CREATE, { input: keyed })));
    expect(new Set(answers.map(({ webinar }) => webinar?.id)).size).toBe(1);
    expect((await run(manager, CREATE, { input: { ...keyed, capacity: 3 } })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT' },
    ]);
  });

  it.each([
    [{ title: 'abc' }, 'TOO_SHORT', 'title'],
    [{ title: 'a\u0000bcdef' }, 'INVALID', 'title'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG', 'description'],
    [{ capacity: 0 }, 'OUT_OF_RANGE', 'capacity'],
    [{ capacity: 100_001 }, 'OUT_OF_RANGE', 'capacity'],
    [{ durationMinutes: 4 }, 'OUT_OF_RANGE', 'durationMinutes'],
    [{ offerHours: 169 }, 'OUT_OF_RANGE', 'offerHours'],
    [{ startsAt: inHours(-1).toISOString() }, 'OUT_OF_RANGE', 'startsAt'],
    [{ startsAt: inHours(24 * 800).toISOString() }, 'OUT_OF_RANGE', 'startsAt'],
    [{ joinUrl: 'javascript:alert(1)' }, 'INVALID', 'joinUrl'],
    [{ hostIds: ['usr_01h455vb4pex5vsknk084sn02q'] }, 'NOT_FOUND', 'hostIds'],
    [{ hostIds: ['web_01h455vb4pex5vsknk084sn02q'] }, 'INVALID', 'hostIds'],
  ])('refuses %j', async (fields, code, field) => {
    const { webinar, userErrors } = await run(manager, CREATE, { input: input(fields) });
    expect(webinar).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('takes no zone that there is not', async () => {
    const answer = await graph.run(manager, CREATE, { input: input({ timeZone: 'Mars/Olympus' }) });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is for event managers and admins', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [anna, 'FORBIDDEN'],
      [await anAgent(), 'FORBIDDEN'],
    ] as const) {
      expect((await graph.run(viewer, CREATE, { input: input() })).errors?.[0]?.extensions['code']).toBe(code);
    }
    expect((await run(await anAdmin(), CREATE, { input: input() })).webinar).not.toBeNull();
  });
});

/** The transitions of a webinar, repeated here. */
const TABLE: Record<WebinarStatus, WebinarStatus[]> = {
  [WebinarStatus.DRAFT]: [WebinarStatus.SCHEDULED, WebinarStatus.CANCELLED, WebinarStatus.ARCHIVED],
  [WebinarStatus.SCHEDULED]: [WebinarStatus.LIVE, WebinarStatus.CANCELLED, WebinarStatus.SCHEDULED],
  [WebinarStatus.LIVE]: [WebinarStatus.ENDED],
  [WebinarStatus.ENDED]: [WebinarStatus.ARCHIVED],
  [WebinarStatus.ARCHIVED]: [],
  [WebinarStatus.CANCELLED]: [],
};

describe('updateWebinar', () => {
  it('empties with null what may be empty, and names what may not', async () => {
    const id = await aWebinar({ recordingUrl: 'https://video.example.com/wrong' });
    const input = { joinUrl: null, recordingUrl: null, description: null, hostIds: null };
    const emptied = await graph.data<{ answer: { userErrors: object[] } }>(manager, UPDATE, { id, input });
    expect(emptied.answer.userErrors).toEqual([]);
    const stored = await storedWebinar(id);
    expect(stored).toMatchObject({ title: 'Agents in production', description: '', hostIds: [] });
    expect([stored.joinUrl, stored.recordingUrl]).toEqual([undefined, undefined]);
    for (const field of ['title', 'startsAt', 'capacity', 'timeZone']) {
      const { answer } = await graph.data<{ answer: { userErrors: object[] } }>(manager, UPDATE, {
        id,
        input: { [field]: null },
      });
      expect(answer.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', field] }]);
    }
  });

  it('keeps changes of different fields that are made at once', async () => {
    const id = await aWebinar();
    const inputs = [{ title: 'Agents at night' }, { description: 'Another text.' }, { capacity: 44 }];
    await Promise.all(inputs.map((input) => graph.data(manager, UPDATE, { id, input })));
    expect(await storedWebinar(id)).toMatchObject(Object.assign({}, ...inputs) as object);
  });

  it('changes what is given and leaves the rest', async () => {
    const id = await aWebinar();
    const before = await storedWebinar(id);
    const { webinar } = await run(manager, UPDATE, { id, input: { title: 'Other words', durationMinutes: 90 } });
    expect(webinar).toMatchObject({ title: 'Other words', durationMinutes: 90, description: before.description });
    expect(new Date(webinar?.['endsAt'] as string).getTime()).toBe(before.startsAt.getTime() + 90 * 60_000);
    const listed = 'query ($filter: WebinarFilter) { webinars(filter: $filter) { nodes { id } } }';
    expect(await graph.data(anna, listed, { filter: { search: 'other words' } })).toEqual({
      webinars: { nodes: [{ id }] },
    });
  });

  it.each([W.LIVE, W.ENDED])('fixes schedule and seats once it is %s', async (status) => {
    const id = await aWebinar({ status });
    for (const fields of [{ startsAt: inHours(9).toISOString() }, { capacity: 30 }, { approval: 'MANUAL' }]) {
      expect((await run(manager, UPDATE, { id, input: fields })).userErrors).toMatchObject([
        { code: 'INVALID_STATE', field: ['input', Object.keys(fields)[0]], allowed: ['DRAFT', 'SCHEDULED'] },
      ]);
    }
    expect((await run(manager, UPDATE, { id, input: { title: 'Other words' } })).userErrors).toEqual([]);
  });

  it.each([W.CANCELLED, W.ARCHIVED])('changes nothing that is %s', async (status) => {
    const id = await aWebinar({ status });
    expect((await run(manager, UPDATE, { id, input: { title: 'Other words' } })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });

  it('answers what is missing', async () => {
    for (const [document, fields] of [
      [UPDATE, { input: {} }],
      [CANCEL, {}],
      [simple('publishWebinar'), {}],
      [simple('archiveWebinar'), {}],
    ] as const) {
      expect((await run(manager, document, { id: newId('web'), ...fields })).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['id'] },
      ]);
    }
  });
});

describe('a webinar', () => {
  const STATES = Object.values(WebinarStatus);
  const PAIRS = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

  /** Moves a webinar to a status, through the clock if no operation does. */
  async function bring(id: string, to: WebinarStatus): Promise<Answer['answer'] | undefined> {
    const { status } = await storedWebinar(id);
    if (to === W.SCHEDULED && status === W.DRAFT) return run(manager, simple('publishWebinar'), { id });
    if (to === W.SCHEDULED) return run(manager, UPDATE, { id, input: { startsAt: inHours(99).toISOString() } });
    if (to === W.CANCELLED) return run(manager, CANCEL, { id });
    if (to === W.ARCHIVED) return run(manager, simple('archiveWebinar'), { id });
    if (to === W.LIVE) await progressWebinars(inHours(72.5));
    if (to === W.ENDED) await progressWebinars(inHours(74));
    return undefined;
  }

  it.each(PAIRS)('from %s to %s, as the table says', async (from, to) => {
    const id = await aWebinar({ status: from });
    const before = await storedWebinar(id);
    const answer = await bring(id, to);
    const after = await storedWebinar(id);
    if (TABLE[from].includes(to)) {
      expect(answer?.userErrors ?? []).toEqual([]);
      expect(after.status).toBe(to);
      expect(after.history).toMatchObject([{ from, to }]);
      expect(after.isListed).toBe(to !== W.ARCHIVED && !(from === W.DRAFT && to === W.CANCELLED));
    } else if (answer) {
      expect(answer.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
      const [{ allowed, field } = { allowed: [], field: [] }] = answer.userErrors;
      if (field[0] === 'id' && to !== W.SCHEDULED)
        expect(allowed).toEqual(TABLE[from].map((status) => status.toUpperCase()));
      expect(after.status).toBe(before.status);
      expect(after.history).toEqual([]);
    } else if (from !== W.SCHEDULED && from !== W.LIVE) {
      expect(after).toEqual(before);
    }
  });

  it('is not announced twice, nor once its time is over', async () => {
    expect((await run(manager, simple('publishWebinar'), { id: await aWebinar() })).userErrors).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    const late = await aWebinar({ status: W.DRAFT, startsAt: inHours(-1) });
    expect((await run(manager, simple('publishWebinar'), { id: late })).userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE' },
    ]);
  });
});

describe('webinars', () => {
  const LIST = `query ($filter: WebinarFilter, $sort: WebinarSort, $first: Int, $after: String) {
    webinars(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage } nodes { id status title hosts { id name } myRegistration { status } }
    }
  }`;
  interface List {
    webinars: {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
      nodes: { id: string; myRegistration: { status: string } | null }[];
    };
  }
  const word = `zebra${newId('x').slice(-8)}`;
  let ids: string[];

  beforeAll(async () => {
    ids = [];
    const first = inHours(1_000).getTime();
    for (let index = 0; index < 5; index += 1) {
      ids.push(
        await aWebinar({
          startsAt: new Date(first + Math.floor(index / 2) * 3_600_000),
          searchWords: [word],
          hostIds: [manager.userId],
        }),
      );
    }
    await aRegistration(ids[2] ?? '', {}, anna);
  });

  const list = async (viewer: Viewer, variables: Record<string, unknown>): Promise<List['webinars']> =>
    (await graph.data<List>(viewer, LIST, variables)).webinars;

  it('are listed by start in both directions, page by page', async () => {
    const filter = { search: word };
    const whole = await list(anonymous, { filter, first: 50 });
    expect(whole.nodes.map(({ id }) => id)).toEqual(ids);
    const pages: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page: List['webinars'] = await list(anonymous, { filter, sort: 'LATEST', first: 2, after });
      pages.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(pages).toEqual([...ids].reverse());
  });

  it('are filtered by time, status and format', async () => {
    const { startsAt } = await storedWebinar(ids[2] ?? '');
    const from = startsAt.toISOString();
    const later = await list(anonymous, { filter: { search: word, from } });
    expect(later.nodes.map(({ id }) => id)).toEqual(ids.slice(2));
    const before = await list(anonymous, { filter: { search: word, to: from, status: 'SCHEDULED', format: 'LIVE' } });
    expect(before.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const between = await list(anonymous, { filter: { from, to: new Date(startsAt.getTime() + 1).toISOString() } });
    expect(between.nodes.map(({ id }) => id)).toEqual(ids.slice(2, 4));
    expect((await list(anonymous, { filter: { search: word, format: 'SERIES' } })).totalCount).toBe(0);
  });

  it('have the registration of the caller', async () => {
    const { nodes } = await list(anna, { filter: { search: word } });
    expect(nodes.map(({ myRegistration }) => myRegistration?.status)).toEqual([
      undefined,
      undefined,
      'REGISTERED',
      undefined,
      undefined,
    ]);
  });

  it('cost as many commands at any size', async () => {
    const one = await requestCommandsOf(() => list(anna, { filter: { search: word }, first: 1 }));
    const many = await requestCommandsOf(() => list(anna, { filter: { search: word }, first: 50 }));
    expect(many.commands.length).toBe(one.commands.length);
    expect(one.commands.length).toBe(4);
  });

  it('are drafts and archived ones only for event managers', async () => {
    for (const status of [W.DRAFT, W.ARCHIVED]) {
      const id = await aWebinar({ status, searchWords: [`${word}${status}`] });
      const filter = { status: status.toUpperCase(), search: `${word}${status}` };
      expect((await list(anna, { filter })).nodes).toEqual([]);
      expect((await list(manager, { filter })).nodes).toMatchObject([{ id }]);
    }
    const draft = await aWebinar({ status: W.DRAFT });
    const read = 'query ($id: ID!) { webinar(id: $id) { id } node(id: $id) { id } }';
    expect(await graph.data(anna, read, { id: draft })).toEqual({ webinar: null, node: null });
    expect(await graph.data(manager, read, { id: draft })).toEqual({ webinar: { id: draft }, node: { id: draft } });
  });

  it('come as a calendar file, without the link to join', async () => {
    const id = await aWebinar({ title: 'Späße; "quoted", and more' });
    const read = 'query ($id: ID!) { webinar(id: $id) { calendarFile startsAtLocal } }';
    const { webinar } = await graph.data<{ webinar: { calendarFile: string; startsAtLocal: string } }>(
      anonymous,
      read,
      {
        id,
      },
    );
    const { startsAt } = await storedWebinar(id);
    const stamp = startsAt.toISOString().replace(/[-:]/g, '').slice(0, 13);
    expect(webinar.calendarFile).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(webinar.calendarFile).toContain(`DTSTART:${stamp}00Z`);
    expect(webinar.calendarFile).toContain(`UID:${id}@tally`);
    expect(webinar.calendarFile).not.toContain('meet.example.com');
    expect(webinar.startsAtLocal).toContain('(Europe/Berlin)');
  });
});

describe('personal data', () => {
  it('is exported and erased, with the seat, which goes to the next in line', async () => {
    const email = 'olga.ocelot@people.example';
    const olga = await aUser({ name: 'Olga Ocelot', email, password: PASSWORD });
    const webinarId = await aWebinar({ capacity: 1, hostIds: [olga.userId] });
    await aRegistration(webinarId, { name: 'Olga Ocelot' }, olga);
    const next = await aRegistration(webinarId, { status: RegistrationStatus.WAITLISTED });
    const asGuest = await aRegistration(await aWebinar(), { email, name: 'Olga Ocelot' });
    const decided = await aRegistration(await aWebinar(), {
      status: RegistrationStatus.DENIED,
      history: [
        {
          from: RegistrationStatus.PENDING_APPROVAL,
          to: RegistrationStatus.DENIED,
          actorId: olga.userId,
          reason: 'No',
          at: new Date(),
        },
      ],
    });
    const [registrations, webinars] = await Promise.all(webinarsPersonalData.map((part) => part.export(olga)));
    expect(registrations).toMatchObject([
      { webinarId, email },
      { _id: asGuest, email },
    ]);
    expect(webinars).toMatchObject([{ _id: webinarId }]);
    expect(JSON.stringify(registrations)).not.toMatch(/requestIds|settledRevision|actorId/);

    const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
      anonymous,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password: PASSWORD } },
    );
    const viewer = await graph.viewerOf(signIn.accessToken);
    const erase = 'mutation ($input: ConfirmInput!) { eraseMyAccount(input: $input) { userErrors { code } } }';
    expect(await graph.data(viewer, erase, { input: { password: PASSWORD } })).toEqual({
      eraseMyAccount: { userErrors: [] },
    });
    expect(await collectionsWith('celot')).toEqual([]);
    for (const collection of await collectionsWith(olga.userId)) {
      expect(['webinars', 'webinarregistrations']).not.toContain(collection);
    }
    expect(await RegistrationModel.countDocuments({ email })).toBe(0);
    expect((await storedRegistration(decided)).history).toMatchObject([{ actorId: null, reason: 'No' }]);
    expect(await storedWebinar(webinarId)).toMatchObject({ seatsTaken: 0, waitlistCount: 1, hostIds: [] });
    expect(await offerSeats(new Date())).toBeGreaterThanOrEqual(1);
    expect((await storedRegistration(next)).status).toBe(RegistrationStatus.OFFERED);
    expect(await WebinarModel.countDocuments({ hostIds: olga.userId })).toBe(0);
  });
});
