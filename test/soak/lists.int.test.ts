import { getNamedType, isEnumType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { Role, type UserViewer, type Viewer } from '../../src/auth/viewer.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from '../../src/demo/demo.accounts.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { newId } from '../../src/shared/ids.js';
import { anonymous, aUser } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import { combinations, expectedIds, type Chosen, type ListCase, type ListWorld } from '../testkit/list-cases.js';
import { communityLists } from '../testkit/list-cases.community.js';
import { careersLists, webinarLists } from '../testkit/list-cases.offers.js';
import { partLists } from '../testkit/list-cases.parts.js';
import { identityLists, moneyLists, supportLists } from '../testkit/list-cases.support.js';
import { analyticsLists, otherLists } from '../testkit/list-cases.usage.js';
import { announce, randomOf, rounds } from '../testkit/soak.js';

const graph = useGraph({ isCompared: false });
const SIZE = 2;
const PAGES = 3;
const PERCENT = 100;

const [, , { email: EMAIL }] = DEMO_LOGINS;
let world: ListWorld;

beforeAll(async () => {
  await seedDemo(graph.app, () => undefined, { tickets: 10, voters: 3 });
  const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
    anonymous,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email: EMAIL, password: DEMO_PASSWORD } },
  );
  const user = (await graph.viewerOf(signIn.accessToken)) as UserViewer;
  const staff = await aUser({ roles: Object.values(Role) });
  world = { staff, user: { ...user, email: EMAIL }, enums: enumValues };
}, 600_000);

function enumValues(name: string): string[] {
  const type = graph.app.schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum.`);
  return type.getValues().map((value) => value.name);
}

interface Connection {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

interface Asked {
  field: string;
  viewer: Viewer;
  parent?: ListCase['parent'];
  given: Record<string, unknown>;
}

/** One page, or the codes of a refusal. */
async function pageOf({ field, viewer, parent, given }: Asked): Promise<Connection | string> {
  const known = graph.app.schema.getQueryType()?.getFields()[field];
  const types = parent ? { first: 'Int!', after: 'String' } : typesOf(known?.args ?? []);
  const used = Object.entries(types).filter(([name]) => name in given);
  const passed = used.map(([name]) => `${name}: $${name}`).join(', ');
  const list = `list: ${field}(${passed}) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }`;
  const declared = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const inside = parent ? `parent: node(id: "${parent.id}") { ... on ${parent.type} { ${list} } }` : list;
  const { data, errors } = await graph.run<{ list?: Connection; parent?: { list: Connection } }>(
    viewer,
    `query (${declared}) { ${inside} }`,
    given,
  );
  if (errors) return errors.map(({ extensions }) => extensions['code']).join();
  return data?.parent?.list ?? data?.list ?? 'nothing';
}

const typesOf = (args: readonly { name: string; type: unknown }[]): Record<string, string> =>
  Object.fromEntries(args.map(({ name, type }) => [name, String(type)]));

/** What three pages of two answer, or the codes of a refusal. */
async function pagesOf(list: ListCase, chosen: Chosen, sort: string): Promise<unknown> {
  const narrowed = Object.keys(chosen).length > 0 ? { filter: chosen } : {};
  const given: Record<string, unknown> = {
    ...list.args,
    ...(list.isPlain ? chosen : narrowed),
    ...(sort === '' ? {} : { sort }),
    first: SIZE,
  };
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const came = await pageOf({ ...list, given });
    if (typeof came === 'string') return came;
    ids.push(...came.nodes.map(({ id }) => id));
    const { hasNextPage, endCursor } = came.pageInfo;
    if (!hasNextPage || page === PAGES) return { ids, more: hasNextPage, totalCount: came.totalCount };
    given['after'] = endCursor;
  }
}

function rightPages(list: ListCase, chosen: Chosen, sort: string): unknown {
  if (list.refuses?.(chosen, sort)) return 'BAD_USER_INPUT';
  const all = expectedIds(list, chosen, sort);
  return { ids: all.slice(0, SIZE * PAGES), more: all.length > SIZE * PAGES, totalCount: all.length };
}

async function allLists(): Promise<ListCase[]> {
  const makers = [supportLists, identityLists, moneyLists, communityLists, careersLists, webinarLists];
  const lists = await Promise.all([...makers, otherLists, analyticsLists, partLists].map((make) => make(world)));
  return lists.flat();
}

describe('every list, filtered and ordered in every way', () => {
  it('answers what the stored records say, page by page', async () => {
    announce('lists');
    const random = randomOf();
    const wrong: string[] = [];
    let filled = 0;
    const lists = await allLists();
    for (const list of lists) {
      const ways = combinations(list.filters).filter((chosen) => !list.needs || list.needs in chosen);
      for (const [chosen, sort] of ways.flatMap((way) => Object.keys(list.sorts).map((name) => [way, name] as const))) {
        if (random() * PERCENT >= rounds(PERCENT)) continue;
        const [came, right] = [await pagesOf(list, chosen, sort), rightPages(list, chosen, sort)].map((answer) =>
          JSON.stringify(answer),
        );
        if (!right?.includes('[]')) filled += 1;
        if (came !== right)
          wrong.push(`${list.field} ${JSON.stringify(chosen)} ${sort}: ${String(came)}, not ${String(right)}`);
      }
    }
    expect(wrong.slice(0, 40)).toEqual([]);
    expect(filled).toBeGreaterThan(rounds(1_000));
    const known = new Set(lists.map(({ field }) => field));
    const connections = Object.values(graph.app.schema.getQueryType()?.getFields() ?? {})
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
      .map(({ name }) => name);
    expect(connections.filter((name) => !known.has(name))).toEqual([]);
  }, 3_600_000);
});

const A = 'Alpha x plan: C++ and 東京タワー案内 with 0042 units';
const B = 'Beta the plan 日 and 42 of R';
const C = 'Gamma łódź Größe хлеб';

/** What each word finds of the three; common words only where they are kept, and what is no word is refused. */
const SEARCHES: readonly [search: string, finds: readonly string[] | 'refused' | 'kept'][] = [
  ['x', [A]],
  ['R', [B]],
  ['C++', [A]],
  ['c', [A]],
  ['東京', [A]],
  ['タワー案内', [A]],
  ['東', [A]],
  ['日', [B]],
  ['京東', []],
  ['0042', [A]],
  ['42', [B]],
  ['042', []],
  ['lodz', [C]],
  ['ŁÓDŹ', [C]],
  ['grosse', [C]],
  ['ХЛЕБ', [C]],
  ['хлёб', []],
  ['plan', [A, B]],
  ['the plan', [A, B]],
  ['the', 'kept'],
  ['of', 'kept'],
  ['???', 'refused'],
  ['++', 'refused'],
  ['🎉', 'refused'],
  ['\u0301', 'refused'],
  ['\u200b', 'refused'],
];

interface Searched {
  field: string;
  viewer: Viewer;
  args?: Record<string, unknown>;
  /** Makes a record of this name, and answers its id. */
  make: (text: string) => Promise<string>;
  /** Whether "the" is looked for where there is no other word. */
  keepsCommon: boolean;
}

async function make(viewer: Viewer, mutation: string, input: object, path: string): Promise<string> {
  const field = graph.app.schema.getMutationType()?.getFields()[mutation];
  const type = String(field?.args.find(({ name }) => name === 'input')?.type);
  const answer = await graph.data<Record<string, Record<string, { id: string } | null> & { userErrors: unknown }>>(
    viewer,
    `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { message field } ${path} { id } } }`,
    { input },
  );
  const made = answer[mutation]?.[path];
  if (!made) throw new Error(`${mutation}: ${JSON.stringify(answer[mutation]?.userErrors)}`);
  return made.id;
}

async function searchedLists(): Promise<Searched[]> {
  const { staff, user } = world;
  const posting = { department: 'QA', location: 'Bern', workplace: 'REMOTE', employmentType: 'FULL_TIME' };
  const jobId = await make(
    staff,
    'createJobPosting',
    { ...posting, title: 'Tester', description: 'Tests.' },
    'jobPosting',
  );
  const aTicket = (subject: string): Promise<string> =>
    make(user, 'createTicket', { subject, body: 'Hello.', category: 'GENERAL' }, 'ticket');
  return [
    { field: 'tickets', viewer: staff, make: aTicket, keepsCommon: false },
    { field: 'myTickets', viewer: user, make: aTicket, keepsCommon: false },
    { field: 'ticketsOfUser', viewer: staff, args: { userId: user.userId }, make: aTicket, keepsCommon: false },
    {
      field: 'suggestions',
      viewer: anonymous,
      make: (title) => make(user, 'submitSuggestion', { title, category: 'OTHER' }, 'suggestion'),
      keepsCommon: true,
    },
    {
      field: 'groups',
      viewer: anonymous,
      make: (name) => make(user, 'createGroup', { name }, 'group'),
      keepsCommon: true,
    },
    {
      field: 'webinars',
      viewer: anonymous,
      make: (title) =>
        make(
          staff,
          'createWebinar',
          {
            ...{
              title,
              format: 'LIVE',
              startsAt: new Date(Date.now() + 86_400_000).toISOString(),
              durationMinutes: 60,
            },
            ...{ timeZone: 'Europe/Berlin', capacity: 30, publish: true },
          },
          'webinar',
        ),
      keepsCommon: true,
    },
    {
      field: 'jobPostings',
      viewer: anonymous,
      make: (title) => make(staff, 'createJobPosting', { ...posting, title, description: 'Tests.' }, 'jobPosting'),
      keepsCommon: false,
    },
    {
      field: 'applications',
      viewer: staff,
      make: (name) =>
        make(
          anonymous,
          'submitApplication',
          { jobId, applicant: { name, email: `${newId('usr')}@people.example` }, consent: true },
          'application',
        ),
      keepsCommon: true,
    },
    {
      field: 'myFavorites',
      viewer: user,
      make: (itemTitle) => make(user, 'addFavorite', { type: 'DOCUMENT', itemId: newId('doc'), itemTitle }, 'favorite'),
      keepsCommon: true,
    },
    { field: 'users', viewer: staff, make: async (name) => (await aUser({ name })).userId, keepsCommon: true },
  ];
}

/** All ids that a search finds, or the codes of a refusal. */
async function found({ field, viewer, args }: Searched, search?: string): Promise<string[] | string> {
  const ids: string[] = [];
  const given: Record<string, unknown> = {
    ...args,
    ...(search === undefined ? {} : { filter: { search } }),
    first: 100,
  };
  for (;;) {
    const came = await pageOf({ field, viewer, given });
    if (typeof came === 'string') return came;
    ids.push(...came.nodes.map(({ id }) => id));
    if (!came.pageInfo.hasNextPage) return ids;
    given['after'] = came.pageInfo.endCursor;
  }
}

describe('every search field', () => {
  it('finds by letters, CJK, digits and common words what has them, refuses signs, and never finds everything', async () => {
    const wrong: string[] = [];
    const lists = await searchedLists();
    const fields = Object.values(graph.app.schema.getQueryType()?.getFields() ?? {})
      .filter(({ args }) => args.some(({ type }) => 'search' in inputFields(String(getNamedType(type)))))
      .map(({ name }) => name);
    expect(fields.filter((name) => !lists.some(({ field }) => field === name))).toEqual([]);
    for (const list of lists) {
      const ids = new Map<string, string>();
      for (const text of [A, B, C]) ids.set(await list.make(text), text);
      const all = await found(list);
      for (const [search, finds] of SEARCHES) {
        const came = await found(list, search);
        const texts =
          typeof came === 'string' ? came : [...ids].filter(([id]) => came.includes(id)).map(([, text]) => text);
        const common = list.keepsCommon ? [B] : 'BAD_USER_INPUT';
        const right = finds === 'refused' ? 'BAD_USER_INPUT' : finds === 'kept' ? common : finds;
        const isAll = typeof came !== 'string' && came.length >= all.length;
        if (isAll || JSON.stringify(texts) !== JSON.stringify(right))
          wrong.push(`${list.field} ${search}: ${JSON.stringify(texts)}, not ${JSON.stringify(right)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

function inputFields(name: string): Record<string, unknown> {
  const type = graph.app.schema.getType(name);
  return type && 'getFields' in type ? type.getFields() : {};
}
