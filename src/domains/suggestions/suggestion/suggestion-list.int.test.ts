import { beforeEach, describe, expect, it } from 'vitest';
import { aModerator, anAdmin, anAgent, anonymous, aUser, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion, requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import { Role, type Viewer } from '../../../auth/viewer.js';
import { SuggestionCategory, SuggestionSort, SuggestionStatus, VoteChoice } from './suggestion.enums.js';
import { CommunitySuggestionModel } from './suggestion.model.js';
import { isPublicStatus } from './suggestion.states.js';
import { castTogether } from '../suggestion-vote/suggestion-vote.service.js';

const graph = useGraph();

const LIST = `query ($filter: SuggestionFilter, $sort: SuggestionSort, $first: Int, $after: String) {
  suggestions(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }
}`;
interface Listed {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}
type Person = Awaited<ReturnType<typeof aUser>>;
const DAY = 86_400_000;

async function list(viewer: Viewer, variables: Record<string, unknown> = {}): Promise<Listed> {
  return (await graph.data<{ suggestions: Listed }>(viewer, LIST, variables)).suggestions;
}
async function ids(viewer: Viewer, variables: Record<string, unknown> = {}): Promise<string[]> {
  return (await list(viewer, { first: 100, ...variables })).nodes.map(({ id }) => id);
}
function voters(up: number, down: number): { userId: string; value: VoteChoice }[] {
  return Array.from({ length: up + down }, (_, turn) => ({
    userId: `usr_${String(turn)}`,
    value: turn < up ? VoteChoice.UP : VoteChoice.DOWN,
  }));
}

const made: Record<string, string> = {};
let author: Person;
let [total, hidden] = [0, 0];

/** One board for all tests here: five that differ in votes, comments and age, and one in each status. */
async function fillBoard(): Promise<void> {
  author = await aUser({ name: 'Anna' });
  const authorId = author.userId;
  const now = Date.now();
  const board: [string, string, number, number, number, number][] = [
    // name, title, up, down, comments, age in days
    ['loved', 'Offline reading of the whole library', 9, 0, 2, 40],
    ['split', 'Remove the dark theme entirely', 6, 6, 5, 30],
    ['fresh', 'Offline maps for the lab', 5, 0, 0, 1],
    ['hated', 'Advertising between the answers', 0, 4, 1, 2],
    ['quiet', 'Café names with an accent', 0, 0, 0, 3],
  ];
  for (const [name, title, up, down, comments, age] of board) {
    const createdAt = new Date(now - age * DAY);
    made[name] = await aSuggestion({
      title,
      body: `About ${name}`,
      category: SuggestionCategory.NEW_FEATURE,
      authorId,
      createdAt,
    });
    await castTogether(made[name], voters(up, down));
    await CommunitySuggestionModel.updateOne(
      { _id: made[name] },
      { $set: { commentCount: comments, rankComments: comments } },
    );
  }
  for (const status of Object.values(SuggestionStatus)) {
    made[status] = await aSuggestion({
      title: `One that is ${status} zebra`,
      status,
      authorId,
      createdAt: new Date(now - 100 * DAY),
    });
    total += isPublicStatus(status) ? 1 : 0;
    hidden += isPublicStatus(status) ? 0 : 1;
  }
  total += board.length;
}

beforeEach(async () => {
  if (total === 0) await fillBoard();
});

describe('suggestions', () => {
  it.each([
    [SuggestionSort.TOP, ['loved', 'fresh'], ['hated']],
    [SuggestionSort.TRENDING, ['fresh', 'quiet'], undefined],
    [SuggestionSort.MOST_DISCUSSED, ['split', 'loved', 'hated'], undefined],
    [SuggestionSort.CONTROVERSIAL, ['split'], undefined],
  ])('sorts by %s', async (sort, head, tail) => {
    const order = await ids(anonymous, { sort: sort.toUpperCase() });
    expect(order).toHaveLength(total);
    expect(order.slice(0, head.length)).toEqual(head.map((name) => made[name]));
    if (tail) expect(order.slice(-tail.length)).toEqual(tail.map((name) => made[name]));
  });

  it('sorts by the time it was made, newest first', async () => {
    const order = await ids(anonymous, { sort: 'NEW' });
    expect(order).toEqual([...order].sort().reverse());
  });

  it.each(Object.values(SuggestionSort))('pages through every one of them once, sorted by %s', async (sort) => {
    const whole = await ids(anonymous, { sort: sort.toUpperCase() });
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const page = await list(anonymous, { sort: sort.toUpperCase(), first: 5, after });
      expect(page.totalCount).toBe(total);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(whole);
  });

  it.each(Object.values(SuggestionStatus))('lists those %s to whom they are for', async (status) => {
    const filter = { status: status.toUpperCase() };
    const [mod, admin, stranger, agent] = [await aModerator(), await anAdmin(), await aUser(), await anAgent()];
    for (const viewer of [mod, admin]) expect(await ids(viewer, { filter })).toContain(made[status]);
    for (const viewer of [stranger, author, agent, service, anonymous]) {
      const { nodes, totalCount } = await list(viewer, { filter, first: 100 });
      expect(nodes.some(({ id }) => id === made[status])).toBe(isPublicStatus(status));
      if (!isPublicStatus(status)) expect(totalCount).toBe(0);
    }
    const all = await ids(mod);
    expect(all.includes(made[status] ?? '')).toBe(isPublicStatus(status));
  });

  it('finds by all words, folded, also together with filters, TOP and NEW', async () => {
    expect(await ids(anonymous, { filter: { search: 'OFFLINE' }, sort: 'TOP' })).toEqual([
      made['loved'],
      made['fresh'],
    ]);
    expect(await ids(anonymous, { filter: { search: 'offline' }, sort: 'NEW' })).toEqual([
      made['fresh'],
      made['loved'],
    ]);
    expect(await ids(anonymous, { filter: { search: 'offline lab' } })).toEqual([made['fresh']]);
    expect(await ids(anonymous, { filter: { search: 'cafe quiet' } })).toEqual([made['quiet']]);
    expect(await ids(anonymous, { filter: { search: 'offline', category: 'OTHER' } })).toEqual([]);
    expect(await ids(anonymous, { filter: { search: 'zebra', status: 'PLANNED', category: 'OTHER' } })).toEqual([
      made['planned'],
    ]);
    expect(await ids(anonymous, { filter: { search: 'zebra' } })).toHaveLength(7);
    expect(await ids(anonymous, { filter: { search: 'zebra rejected' } })).toEqual([]);
    const searched = await list(anonymous, { filter: { search: 'zebra' }, sort: 'TOP', first: 4 });
    const rest = await list(anonymous, {
      filter: { search: 'zebra' },
      sort: 'TOP',
      first: 4,
      after: searched.pageInfo.endCursor,
    });
    expect(new Set([...searched.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(7);
  });

  it.each(['TRENDING', 'MOST_DISCUSSED', 'CONTROVERSIAL'])(
    'says that a search cannot be sorted by %s',
    async (sort) => {
      const { errors } = await graph.run(anonymous, LIST, { filter: { search: 'offline' }, sort });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors?.[0]?.message).toContain('TOP or NEW');
    },
  );

  it('refuses bad input', async () => {
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { after: 'nonsense' },
      { filter: { search: 'x'.repeat(101) } },
      { filter: { search: '.*' } },
      { filter: { search: '🎉' } },
      { filter: { status: 'open' } },
      { filter: { status: { $ne: null } } },
      { sort: 'TRENDING', after: (await list(anonymous, { first: 1 })).pageInfo.endCursor },
    ]) {
      const { errors } = await graph.run(anonymous, LIST, variables);
      expect(errors?.[0]?.extensions['code'], JSON.stringify(variables)).toBe('BAD_USER_INPUT');
    }
  });

  it('costs the same number of commands whatever the page', async () => {
    const full = `query ($first: Int!, $sort: SuggestionSort) { suggestions(first: $first, sort: $sort) { nodes {
      id title excerpt status category authorName author { id name } votes { up down score } myVote isFollowing followerCount commentCount availableTransitions
    } } }`;
    for (const sort of Object.values(SuggestionSort)) {
      for (const first of [1, 50]) {
        const { commands } = await requestCommandsOf(() =>
          graph.data(author, full, { first, sort: sort.toUpperCase() }),
        );
        expect(commands.map(({ collection }) => collection).sort()).toEqual([
          'communitysuggestions',
          'suggestionfollows',
          'suggestionvotes',
          'users',
        ]);
      }
    }
    const large = `query ($first: Int!) { suggestions(first: $first) { nodes { body history { to } mergedInto { id } } } }`;
    for (const first of [1, 50]) {
      const { commands } = await requestCommandsOf(() => graph.data(author, large, { first }));
      expect(commands.length).toBeLessThanOrEqual(3);
    }
  });

  it('reads neither texts nor comments for a list, on the first page and later ones', async () => {
    const first = await requestCommandsOf(() => list(anonymous, { first: 2 }));
    const later = await requestCommandsOf(() => list(anonymous, { first: 2, after: first.result.pageInfo.endCursor }));
    for (const { commands } of [first, later])
      expect(JSON.stringify(commands[0]?.command)).toMatch(/"body":0,"comments":0/);
  });
});

describe('suggestion', () => {
  it('costs one command, and one for its author', async () => {
    const { commands } = await requestCommandsOf(() =>
      graph.data(
        anonymous,
        'query ($id: ID!) { suggestion(id: $id) { title body history { to } comments { nodes { body } } author { id } } }',
        { id: made['loved'] },
      ),
    );
    expect(commands.map(({ collection }) => collection)).toEqual(['communitysuggestions', 'users']);
  });

  it.each(Object.values(SuggestionStatus))('and node answer what is %s to whom it is for', async (status) => {
    const query = `query ($id: ID!) { suggestion(id: $id) { id } node(id: $id) { id } }`;
    for (const viewer of [author, await aModerator(), await aUser(), await anAgent(), anonymous]) {
      const mayRead =
        isPublicStatus(status) ||
        viewer === author ||
        (viewer.kind === 'user' && viewer.roles.includes(Role.MODERATOR));
      const answer = mayRead ? { id: made[status] } : null;
      expect(await graph.data(viewer, query, { id: made[status] })).toEqual({ suggestion: answer, node: answer });
    }
    expect(await graph.data(author, query, { id: 'sug_01h455vb4pex5vsknk084sn02q' })).toEqual({
      suggestion: null,
      node: null,
    });
  });

  it('is read with others by nodes in one command', async () => {
    const wanted = [made['loved'], made['split'], made['rejected']];
    const { result, commands } = await requestCommandsOf(() =>
      graph.data(anonymous, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on CommunitySuggestion { title } } }', {
        ids: wanted,
      }),
    );
    expect(result).toMatchObject({
      nodes: [{ id: made['loved'] }, { title: 'Remove the dark theme entirely' }, null],
    });
    expect(commands).toHaveLength(1);
  });
});

describe('mySuggestions', () => {
  const MINE = `query ($status: SuggestionStatus, $first: Int, $after: String) {
    mySuggestions(status: $status, first: $first, after: $after) { nodes { id status } totalCount pageInfo { hasNextPage endCursor } }
  }`;

  it('lists all of the caller, newest first, and nothing of others', async () => {
    const { mySuggestions: all } = await graph.data<{ mySuggestions: Listed }>(author, MINE, { first: 100 });
    expect(all.nodes).toHaveLength(total + hidden);
    expect(all.totalCount).toBe(total + hidden);
    const order = all.nodes.map(({ id }) => id);
    expect(order).toEqual([...order].sort().reverse());
    const { mySuggestions: rejected } = await graph.data<{ mySuggestions: Listed }>(author, MINE, {
      status: 'REJECTED',
    });
    expect(rejected.nodes).toEqual([{ id: made['rejected'], status: 'REJECTED' }]);
    const { mySuggestions: none } = await graph.data<{ mySuggestions: Listed }>(await aModerator(), MINE);
    expect(none.nodes).toEqual([]);
    expect((await graph.run(anonymous, MINE)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('User.suggestions', () => {
  const OF_AUTHOR = `query ($id: ID!, $first: Int!, $after: String) {
    suggestion(id: $id) { author { suggestions(first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } } }
  }`;

  it('pages through what is public, newest first', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const { suggestion } = await graph.data<{ suggestion: { author: { suggestions: Listed } } }>(author, OF_AUTHOR, {
        id: made['loved'],
        first: 4,
        after,
      });
      const page = suggestion.author.suggestions;
      expect(page.totalCount).toBe(total);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual((await ids(anonymous)).sort().reverse());
    for (const bad of ['nonsense', author.userId]) {
      const { errors } = await graph.run(author, OF_AUTHOR, { id: made['loved'], first: 4, after: bad });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('costs a list of people one command', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => aUser()));
    const own = await Promise.all(
      people.map(async ({ userId }) => [
        await aSuggestion({ authorId: userId }),
        await aSuggestion({ authorId: userId }),
      ]),
    );
    await aSuggestion({ authorId: people[0]?.userId ?? '', status: SuggestionStatus.REJECTED });
    const query = `query ($first: Int!) { suggestions(sort: NEW, first: $first) { nodes { author { id suggestions(first: 1) { nodes { id author { id } } pageInfo { hasNextPage } } } } } }`;
    for (const first of [2, 24]) {
      const { result, commands } = await requestCommandsOf(() =>
        graph.data<{ suggestions: { nodes: { author: { id: string; suggestions: Listed } | null }[] } }>(
          author,
          query,
          { first },
        ),
      );
      expect(commands.map(({ collection }) => collection)).toEqual([
        'communitysuggestions',
        'users',
        'communitysuggestions',
      ]);
      for (const { author: person } of result.suggestions.nodes) {
        const index = people.findIndex(({ userId }) => userId === person?.id);
        expect(person?.suggestions.nodes.map(({ id }) => id)).toEqual([own[index]?.sort().at(-1)]);
        expect(person?.suggestions.pageInfo.hasNextPage).toBe(true);
      }
    }
  });
});

describe('similarSuggestions', () => {
  const SIMILAR = `query ($title: String!, $first: Int) { similarSuggestions(title: $title, first: $first) { id title myVote } }`;
  const similar = async (viewer: Viewer, title: string, first?: number): Promise<string[]> =>
    (
      await graph.data<{ similarSuggestions: { id: string }[] }>(
        viewer,
        SIMILAR,
        first === undefined ? { title } : { title, first },
      )
    ).similarSuggestions.map(({ id }) => id);

  it('ranks by words in common, then by votes', async () => {
    expect(await similar(anonymous, 'Reading the library offline')).toEqual([made['loved'], made['fresh']]);
    expect(await similar(anonymous, 'offline')).toEqual([made['loved'], made['fresh']]);
    expect(await similar(anonymous, 'offline', 1)).toEqual([made['loved']]);
    expect(await similar(anonymous, 'the of a')).toEqual([]);
    expect(await similar(anonymous, 'CAFÉ')).toEqual([made['quiet']]);
  });

  it('names nothing that the caller may not see, and costs one command', async () => {
    expect(await similar(author, 'zebra rejected', 10)).not.toContain(made['rejected']);
    expect(await similar(author, 'zebra', 10)).toHaveLength(7);
    const { commands } = await requestCommandsOf(() => similar(anonymous, 'zebra', 10));
    expect(commands).toHaveLength(1);
  });

  it('refuses bad input', async () => {
    for (const variables of [
      { title: ' ' },
      { title: 'x'.repeat(121) },
      { title: 'zebra', first: 0 },
      { title: 'zebra', first: 11 },
    ]) {
      const { errors } = await graph.run(anonymous, SIMILAR, variables);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});
