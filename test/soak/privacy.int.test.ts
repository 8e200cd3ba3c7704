import type { ExecutionResult } from 'graphql';
import mongoose from 'mongoose';
import { beforeAll, expect, it } from 'vitest';
import { EmailScope, Role, type Viewer } from '../../src/auth/viewer.js';
import { DEMO_PASSWORD } from '../../src/demo/demo.accounts.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { newId } from '../../src/shared/ids.js';
import { recordsWith } from '../testkit/collections.js';
import { ERASE, HELD, TECHNICAL_ROWS, wrongLines, type Receipt } from '../testkit/receipts.js';
import { leaksIn, marksIn, markEveryText, readWorld, type Canary } from '../testkit/canaries.js';
import { canaryQuestions } from '../testkit/canary-documents.js';
import type { Row, World } from '../testkit/canary-rules.js';
import { anonymous, aUser, capability, service } from '../testkit/callers.js';
import { unwatched } from '../testkit/commands.js';
import { useGraph, type GraphAnswer } from '../testkit/graph.js';
import { changesTold, subscribeTo } from '../testkit/live.js';
import { ask, ROUTES } from '../testkit/rest.js';
import { announce, randomOf, rounds, seed } from '../testkit/soak.js';
import { until } from '../testkit/until.js';

const graph = useGraph({ isCompared: false });
const random = randomOf();

let canaries: ReadonlyMap<string, Canary>;
let world: World;

beforeAll(async () => {
  announce('privacy');
  await unwatched(async () => {
    await seedDemo(graph.app, () => undefined, { tickets: 10, voters: 30 });
    await takeAway();
    const marked = await markEveryText();
    expect(marked.unknown, 'a text that canary-rules.ts does not know').toEqual([]);
    canaries = marked.canaries;
    world = await readWorld();
  });
}, 600_000);

/** Somebody of each kind: those who never had a right, those of the staff, and people of the demo with what is theirs. */
async function callers(): Promise<Record<string, Viewer>> {
  const roles = Object.values(Role);
  const of = await Promise.all(roles.map(async (role) => [role, await aUser({ roles: [role] })] as const));
  const people = [...(world.get('users')?.values() ?? [])].filter(({ _id }) => isPerson(_id));
  return {
    'nobody signed in': anonymous,
    stranger: await aUser(),
    ...Object.fromEntries(of),
    service,
    ...Object.fromEntries(
      Object.values(EmailScope).map((scope) => [
        `somebody with an address for ${scope}`,
        capability('who@people.example', scope),
      ]),
    ),
    ...Object.fromEntries(
      Object.values(EmailScope).map((scope) => [
        `the address of one person for ${scope}`,
        capability('person2@people.example', scope),
      ]),
    ),
    ...Object.fromEntries(people.map((row, index) => [`person ${String(index)}`, viewerOf(row)])),
  };
}

/** Who takes part in most, and those who lost something. */
function isPerson(id: string): boolean {
  return lost.has(id) || [...(world.get('users')?.keys() ?? [])].slice(2, 5).includes(id);
}

function viewerOf(row: Row): Viewer {
  const roles = row['roles'] as Role[];
  return { kind: 'user', ip: '127.0.0.1', userId: row._id, sessionId: newId('ses'), roles, expiresAt: 4_102_444_800 };
}

/** People who had a right and have it no longer. */
const lost = new Set<string>();

/** Takes rights away and hides records, as the graph does it, by what is stored of it. */
async function takeAway(): Promise<void> {
  const before = await readWorld();
  const rows = (name: string): Row[] => [...(before.get(name)?.values() ?? [])];
  const write = (name: string, row: Row | undefined, fields: Partial<Row>): Promise<unknown> => {
    if (!row) throw new Error(`The demo has nothing to take away in ${name}.`);
    return mongoose.connection.collection<Row>(name).updateOne({ _id: row._id }, { $set: fields });
  };
  const loser = (row: Row | undefined, field = 'userId'): void => void lost.add(String(row?.[field]));
  const hidden = new Set(rows('communitygroups').flatMap((row) => (row['visibility'] === 'private' ? [row._id] : [])));
  const members = rows('communitymemberships').filter(
    (row) => hidden.has(String(row['groupId'])) && row['status'] === 'active' && row['role'] === 'member',
  );
  await write('communitymemberships', members[0], { status: 'banned' });
  await write('communitymemberships', members[1], { status: 'left' });
  members.slice(0, 2).forEach((row) => loser(row));
  const going = rows('communityrsvps').filter(({ status }) => status === 'going');
  await write('communityrsvps', going[0], { status: 'not_going', response: 'not_going' });
  loser(going[0]);
  const posts = rows('communityposts').filter(({ status }) => status === 'published');
  for (const [index, status] of ['draft', 'hidden', 'removed', 'deleted', 'pending_review', 'scheduled'].entries())
    await write('communityposts', posts[index], { status, feeds: [] });
  const comments = rows('communitycomments');
  for (const [index, status] of ['hidden', 'removed', 'deleted'].entries())
    await write('communitycomments', comments[index], { status });
  const contents = rows('communitycontents');
  for (const [index, status] of ['draft', 'hidden', 'removed'].entries())
    await write('communitycontents', contents[index], { status, feeds: [] });
  const suggestions = rows('communitysuggestions').filter(({ authorId }) => authorId);
  await write('communitysuggestions', suggestions[0], {
    status: 'pending_review',
    isPublic: false,
    isRanked: false,
    isAccepted: false,
  });
  await write('communitysuggestions', suggestions[1], {
    status: 'rejected',
    isPublic: false,
    isRanked: false,
    isAccepted: false,
  });
  await write('webinars', rows('webinars')[0], { status: 'draft', isListed: false, history: [] });
  await write('jobpostings', rows('jobpostings')[0], { status: 'closed' });
  const registered = rows('webinarregistrations').filter(({ status }) => status === 'registered');
  await write('webinarregistrations', registered[0], { status: 'cancelled' });
  loser(registered[0]);
  // Of the staff once: a ticket, a consultation, an interview and a webinar still name them.
  const former = rows('users').at(-1);
  const formerId = String(former?._id);
  lost.add(formerId);
  await write(
    'supporttickets',
    rows('supporttickets').find(({ internalNotes }) => (internalNotes as unknown[] | undefined)?.length),
    { assigneeId: formerId },
  );
  await write('consultations', rows('consultations')[0], { hostId: formerId });
  await write('webinars', rows('webinars')[1], { hostIds: [formerId] });
  const application = rows('jobapplications').find(({ interviews }) => (interviews as unknown[] | undefined)?.length);
  await write('jobapplications', application, {
    staffIds: [...(application?.['staffIds'] as string[]), formerId],
    'interviews.0.interviewerIds': [formerId],
  });
  // What was somebody's is somebody else's now.
  const ticket = rows('supporttickets').find(({ requesterId }) => requesterId);
  loser(ticket, 'requesterId');
  await write('supporttickets', ticket, { requesterId: String(rows('users').at(-2)?._id) });
  // Everybody of the demo signs in with its password: exports and erasures ask for it.
  const passwordHash = rows('users').find((row) => row['passwordHash'] !== undefined)?.['passwordHash'];
  for (const row of rows('users')) await write('users', row, { passwordHash });
  // A person of whom nothing is public.
  for (const name of ['communityposts', 'communitycomments', 'communitycontents', 'communitysuggestions'])
    await mongoose.connection.collection(name).deleteMany({ authorId: formerId });
  for (const name of ['communitymemberships', 'communityrsvps'])
    await mongoose.connection.collection(name).deleteMany({ userId: formerId });
}

const sample = sampleOf<string>;

function sampleOf<T>(items: readonly T[], count: number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Leaks, each kind once, with what brought it about. */
class Findings {
  readonly leaks = new Map<string, string>();
  looks = 0;

  look(name: string, viewers: readonly Viewer[], text: string, what: string, ...worlds: readonly World[]): void {
    this.looks += 1;
    for (const mark of marksIn(text)) {
      const { collection, path } = canaries.get(mark) ?? {};
      shown.add(`${String(collection)} ${String(path)}`);
    }
    const [leaks = [], ...others] = viewers.map((viewer) =>
      leaksIn(text, viewer, canaries, ...(worlds.length > 0 ? worlds : [world])),
    );
    for (const leak of leaks.filter((one) => others.every((other) => other.includes(one)))) {
      const kind = `${name.replace(/ \d+$/, '')}: ${leak.replace(/ of .*/, '')}`;
      if (!this.leaks.has(kind)) this.leaks.set(kind, `${kind} (${name}) <- ${what.slice(0, 260)} ${leak}`);
    }
  }

  expectNone(part: string): void {
    process.stdout.write(
      `soak privacy, ${part}: ${String(this.looks)} answers, ${String(this.leaks.size)} kinds of leaks\n`,
    );
    expect([...this.leaks.values()], `seed ${String(seed)}`).toEqual([]);
  }
}

/** Texts that somebody was shown, as they may be. */
const shown = new Set<string>();

const isChosen = (share: number): boolean => rounds(10) === 10 || random() < share;

/** Whether nothing came of a question as a whole: then no other part of its answer is there either. */
function isRefused({ data, errors }: GraphAnswer): boolean {
  const isEmpty = Object.values(data ?? {}).every((value) => value === null);
  return isEmpty && !(errors ?? []).some(({ path = [] }) => path.length > 1);
}

function someIds(): Record<string, string[]> {
  return Object.fromEntries([...world].map(([name, rows]) => [name, sample([...rows.keys()], rounds(4, 2))]));
}

it('no question answers what is not for the caller', async () => {
  const questions = canaryQuestions(graph.app.schema, 'query', someIds(), 1);
  const findings = new Findings();
  await unwatched(async () => {
    for (const [name, viewer] of Object.entries(await callers())) {
      for (const { documents } of questions) {
        if (!isChosen(0.1)) continue;
        for (const [index, document] of documents.entries()) {
          if (index > 0 && !isChosen(0.2)) continue;
          const answer = await graph.run(viewer, document);
          findings.look(name, [viewer], JSON.stringify(answer), document);
          if (index === 0 && isRefused(answer)) break;
        }
      }
    }
  });
  findings.expectNone('questions');
}, 3_600_000);

/** The collection that the ids of a path are of, by its second part. */
const FOLDERS: Readonly<Record<string, string>> = {
  tickets: 'supporttickets',
  consultations: 'consultations',
  transactions: 'transactions',
  suggestions: 'communitysuggestions',
  applications: 'jobapplications',
  registrations: 'webinarregistrations',
  webinars: 'webinars',
  jobs: 'jobpostings',
  posts: 'communityposts',
  groups: 'communitygroups',
  events: 'communityevents',
  experiments: 'labexperiments',
  files: 'storedfiles',
  users: 'users',
};

it('no path of REST and no file answers what is not for the caller', async () => {
  const findings = new Findings();
  const routes = ROUTES.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const ids = someIds();
  await unwatched(async () => {
    for (const [name, viewer] of Object.entries(await callers())) {
      for (const path of [...routes, '/files/:id']) {
        const folder = path.split('/').findLast((part) => part in FOLDERS) ?? '';
        const calls = /:\w+/.test(path)
          ? (ids[FOLDERS[folder] ?? ''] ?? []).map((id) => path.replaceAll(/:\w+/g, id))
          : [`${path}?limit=20`];
        for (const call of calls) {
          const { text, status } = await ask(graph, viewer, `GET ${call}`);
          findings.look(name, [viewer], text, call);
          if (path === '/files/:id' && status === 200)
            findings.leaks.set(call, `${name} opened ${call} without a link`);
        }
      }
    }
  });
  findings.expectNone('REST');
}, 3_600_000);

it('an export holds only what its person may read', async () => {
  const findings = new Findings();
  const people = sample([...(world.get('users')?.keys() ?? [])], rounds(30, 4)).concat(...lost);
  await unwatched(async () => {
    for (const id of people) {
      const row = world.get('users')?.get(id);
      if (!row) continue;
      const viewer = viewerOf(row);
      const answer = await graph.run(
        viewer,
        'mutation ($password: String!) { exportMyData(input: { password: $password }) { data } }',
        { password: DEMO_PASSWORD },
      );
      findings.look('a person', [viewer], JSON.stringify(answer), `the export of ${id}`);
      expect(JSON.stringify(answer), id).toContain('"data":{"exportMyData":{"data":{');
    }
  });
  findings.expectNone('exports');
}, 600_000);

it('no live update tells what is not for the caller', async () => {
  const findings = new Findings();
  const questions = canaryQuestions(graph.app.schema, 'subscription', someIds(), 0);
  const open: { name: string; viewer: Viewer; what: string; stream: AsyncGenerator<ExecutionResult> }[] = [];
  const told: { name: string; viewer: Viewer; what: string; event: ExecutionResult }[] = [];
  const reading: Promise<void>[] = [];
  await unwatched(async () => {
    for (const [name, viewer] of Object.entries(await callers())) {
      for (const { documents } of questions) {
        for (const what of documents) {
          if (!isChosen(0.3)) continue;
          const stream = await subscribeTo(graph, viewer, what);
          if (!(Symbol.asyncIterator in stream)) continue;
          open.push({ name, viewer, what, stream });
          reading.push(
            (async () => {
              for await (const event of stream) told.push({ name, viewer, what, event });
            })(),
          );
        }
      }
    }
    for (const name of ['supporttickets', 'labexperiments', 'communitysuggestions', 'transactions'])
      for (const id of world.get(name)?.keys() ?? [])
        await mongoose.connection
          .collection<{ _id: string; version: number; staffVersion: number; updatedAt: Date }>(name)
          .updateOne({ _id: id }, { $inc: { version: 1, staffVersion: 1 }, $set: { updatedAt: new Date() } });
    await changesTold(graph);
    // An event is read again before it is told: as many as there are come within a moment of the last one.
    let before = -1;
    await until(() => {
      const isQuiet = before === told.length;
      before = told.length;
      return isQuiet;
    });
    await Promise.all(open.map(({ stream }) => stream.return(undefined)));
    await Promise.all(reading);
  });
  expect(told.length).toBeGreaterThan(10);
  for (const { name, viewer, what, event } of told) findings.look(name, [viewer], JSON.stringify(event), what);
  findings.expectNone(`live updates (${String(open.length)} streams)`);
}, 3_600_000);

/** Everybody who reads the mails of an address. */
function readersOf(address: string, now: World): Viewer[] {
  const account = [...(now.get('users')?.values() ?? [])].find(({ email }) => email === address);
  return [
    ...(account ? [viewerOf(account)] : []),
    ...Object.values(EmailScope).map((scope) => capability(address, scope)),
    anonymous,
  ];
}

it('no change answers or mails what is not for its caller or its reader', async () => {
  const findings = new Findings();
  const mails: Record<string, unknown>[] = [];
  const stop = graph.app.platform.changes.listen('mails', ({ kind, record }) => {
    if (kind === 'insert' && record) mails.push(record);
  });
  const questions = canaryQuestions(graph.app.schema, 'mutation', someIds(), 0);
  const admin = await aUser({ roles: [Role.ADMIN] });
  let before = world;
  let mailed = 0;
  await unwatched(async () => {
    for (const { name: call, documents } of sampleOf(questions, rounds(questions.length, 150))) {
      const id = /"(\w+_[0-9a-z]{26})"/.exec(call)?.[1] ?? '';
      const stranger = await aUser();
      const asked: { name: string; viewer: Viewer }[] = [
        { name: 'nobody signed in', viewer: anonymous },
        {
          name: 'somebody with an address',
          viewer: capability('who@people.example', sampleOf(Object.values(EmailScope), 1)[0]),
        },
        { name: 'stranger', viewer: stranger },
        ...ownersOf(id, before).map((viewer) => ({ name: 'the owner', viewer })),
        { name: 'admin', viewer: admin },
      ];
      const answers: { name: string; viewer: Viewer; text: string; document: string }[] = [];
      for (const { name, viewer } of asked)
        for (const document of documents.slice(0, 3))
          answers.push({ name, viewer, document, text: JSON.stringify(await graph.run(viewer, document)) });
      await changesTold(graph);
      const isNews = mails.length > mailed || answers.some(({ text }) => marksIn(text).length > 0);
      const after = isNews ? await readWorld() : before;
      for (const { name, viewer, text, document } of answers)
        findings.look(name, [viewer], text, document, before, after);
      for (const { to, subject, text } of mails.slice(mailed))
        findings.look(
          'a mail',
          readersOf(String(to), after),
          `${String(subject)} ${String(text)}`,
          `${call} to ${String(to)}`,
          before,
          after,
        );
      mailed = mails.length;
      before = after;
    }
  });
  stop();
  expect(mailed).toBeGreaterThan(0);
  findings.expectNone(`changes with ${String(mailed)} mails`);
}, 3_600_000);

const OWNERS = ['userId', 'requesterId', 'authorId', 'createdById', 'subjectId', 'reporterId', '_id'];

/** Whose a record is. */
function ownersOf(id: string, now: World): Viewer[] {
  const row = [...now.values()].flatMap((rows) => rows.get(id) ?? [])[0];
  const owner =
    row && OWNERS.map((field) => now.get('users')?.get(String(row[field]))).find((user) => user !== undefined);
  return owner ? [viewerOf(owner)] : [];
}

it('a receipt of an erasure says what became of every record of its person', async () => {
  // There is another admin, so that each may go.
  await aUser({ roles: [Role.ADMIN] });
  const staff = [...(world.get('users')?.values() ?? [])].filter(({ roles }) => (roles as Role[]).length > 0);
  const people = [...staff.map(({ _id }) => _id), ...sample([...(world.get('users')?.keys() ?? [])], rounds(40, 3))];
  for (const id of people) {
    const before = await unwatched(readWorld);
    const row = before.get('users')?.get(id);
    if (row?.['status'] !== 'active') continue;
    const namesOf = async (): Promise<Map<string, Set<string>>> => {
      const [byId, byAddress] = [await recordsWith(id), await recordsWith(String(row['email']))];
      // What another account sent in, or somebody under a similar address, is theirs, whatever address stands in it.
      const isOthers = (name: string, one: string): boolean => {
        const { userId, email = row['email'] }: Row = before.get(name)?.get(one) ?? { _id: one };
        return ![undefined, null, id].includes(userId as string | null | undefined) || email !== row['email'];
      };
      const own = [...new Set([...byId.keys(), ...byAddress.keys()])].map((name) => {
        const addressed = [...(byAddress.get(name) ?? [])].filter((one) => !isOthers(name, one));
        return [name, new Set([...(byId.get(name) ?? []), ...addressed])] as const;
      });
      return new Map(own.filter(([, ids]) => ids.size > 0));
    };
    const named = await namesOf();
    const { data, errors } = await graph.run<Receipt>(viewerOf(row), ERASE, { password: DEMO_PASSWORD });
    expect(errors, id).toBeUndefined();
    const { receipt, userErrors = [] } = data?.eraseMyAccount ?? {};
    expect(userErrors, id).toEqual([]);
    if (!receipt) continue;
    expect(await wrongLines(receipt, named), id).toEqual([]);
    const left = [...(await namesOf()).keys()].filter((name) => !HELD.has(name) && !TECHNICAL_ROWS.has(name));
    expect(left, id).toEqual([]);
  }
}, 600_000);

it('every text was shown to somebody: the questions reach it', () => {
  const all = new Set([...canaries.values()].map(({ collection, path }) => `${collection} ${path}`));
  const unseen = [...all].filter((place) => !shown.has(place));
  process.stdout.write(`soak privacy: ${String(shown.size)} texts shown, never: ${unseen.join(', ')}\n`);
  expect(shown.size).toBeGreaterThan(30);
});
