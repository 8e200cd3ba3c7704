import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBuiltServer, type BuiltServer } from '../testkit/built-server.js';
import { askerAs } from '../testkit/console-user.js';
import { publicQuestions, type KnownIds } from '../testkit/largest-documents.js';
import { processorTime, residentMemory } from '../testkit/process-load.js';
import { announce, isSoak, rounds } from '../testkit/soak.js';

/** For one anonymous request: milliseconds of the server's processor, and bytes of the answer. */
const MOST_WORK = 200;
const MOST_BYTES = 2_000_000;
const POST = 30_000;

let tally: BuiltServer;
let ids: KnownIds;
let posts: string[];

beforeAll(async () => {
  announce('bounds');
  tally = await startBuiltServer({ env: { RATE_LIMIT_FACTOR: '100000' } });
  ({ ids, posts } = await fill());
}, 240_000);
afterAll(() => tally.stop());

/** Thirty posts as long as a post may be, and a suggestion with 301 comments. */
async function fill(): Promise<{ ids: KnownIds; posts: string[] }> {
  const ask = await askerAs(tally, 'user');
  const made: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    const input = { title: `A long post ${String(count)}`, body: 'long words '.repeat(POST / 11) };
    const { createPost } = await ask<{ createPost: { post: { id: string } } }>(
      'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }',
      { input },
    );
    made.push(createPost.post.id);
  }
  const { submitSuggestion } = await ask<{ submitSuggestion: { suggestion: { id: string } } }>(
    'mutation ($input: SubmitSuggestionInput!) { submitSuggestion(input: $input) { suggestion { id } } }',
    { input: { title: 'Talked about at length', category: 'OTHER', body: 'long words '.repeat(900) } },
  );
  const { id } = submitSuggestion.suggestion;
  for (let count = 0; count < 301; count += 7) {
    const aliases = Array.from(
      { length: Math.min(7, 301 - count) },
      (_none, index) =>
        `a${String(index)}: commentOnSuggestion(id: $id, input: { body: "Comment ${String(count + index)}" }) { userErrors { code } }`,
    );
    await ask(`mutation ($id: ID!) { ${aliases.join(' ')} }`, { id });
  }
  return { ids: { suggestion: id, similarSuggestions: id, post: made[0] ?? '' }, posts: made };
}

interface Measured {
  work: number;
  bytes: number;
  code: string | undefined;
}

/** Variables may be JSON already, for what is too deep to be written. */
async function measure(query: string, variables: object | string = {}): Promise<Measured> {
  const before = processorTime(tally.pid);
  const answer = await fetch(`${tally.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(query)},"variables":${typeof variables === 'string' ? variables : JSON.stringify(variables)}}`,
  });
  const text = await answer.text();
  const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { work: processorTime(tally.pid) - before, bytes: text.length, code: errors?.[0]?.extensions.code };
}

/** The least of three documents that differ by their name alone: what else the process does in between is not theirs. */
async function leastOf(text: (mark: string) => string, variables: object | string = {}): Promise<Measured> {
  let least: Measured | undefined;
  for (const mark of ['One', 'Two', 'Three']) {
    const now = await measure(text(`${mark}${String((asked += 1))}`), variables);
    if (!least || now.work < least.work) least = now;
    if (least.work <= MOST_WORK / 2) break;
  }
  if (!least) throw new Error('Nothing was measured.');
  return least;
}
let asked = 0;

/** Prints the dearest. What a bar says of the processor is asserted in a soak, on a machine with nothing else to do. */
function judge(what: string, all: readonly (Measured & { name: string })[]): void {
  const dearest = [...all].sort((one, other) => other.work - one.work).slice(0, 5);
  const largest = Math.max(...all.map(({ bytes }) => bytes));
  console.log(
    `${what}: ${String(all.length)} requests, the largest answer ${String(largest)} bytes, the dearest ${dearest
      .map(({ name, work, code }) => `${name} ${String(work)} ms${code ? ` (${code})` : ''}`)
      .join(', ')}`,
  );
  expect(all.filter(({ bytes }) => bytes > MOST_BYTES).map(({ name }) => name)).toEqual([]);
  expect(all.filter(({ code }) => code === 'INTERNAL_SERVER_ERROR').map(({ name }) => name)).toEqual([]);
  if (isSoak) expect(all.filter(({ work }) => work > MOST_WORK).map(({ name, work }) => [name, work])).toEqual([]);
}

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => part(index)).join(' ');
const quoted = (list: readonly string[]): string => JSON.stringify(list);

describe('an anonymous request', () => {
  it('that is made to be dear', { timeout: 600_000 }, async () => {
    const bodies = many(10, (index) => `b${String(index)}: body`);
    const [post = ''] = posts;
    const hostile: [name: string, text: (mark: string) => string, variables?: object | string][] = [
      [
        'one post 100 times',
        (mark) =>
          `query ${mark} { ${many(5, (index) => `n${String(index)}: nodes(ids: ${quoted(Array.from({ length: 100 }, () => post))}) { ... on CommunityPost { ${bodies} } }`)} }`,
      ],
      [
        'thirty long posts',
        (mark) => `query ${mark} { nodes(ids: ${quoted(posts)}) { ... on CommunityPost { ${bodies} } } }`,
      ],
      [
        'thirty long posts, once each',
        (mark) => `query ${mark} { nodes(ids: ${quoted(posts)}) { ... on CommunityPost { body } } }`,
      ],
      [
        'a feed of long posts',
        (mark) => `query ${mark} { feed(first: 100) { nodes { body comments(first: 10) { nodes { body } } } } }`,
      ],
      [
        'long posts through fragments',
        (mark) =>
          `query ${mark} { feed(first: 20) { nodes { ...A } } } fragment A on CommunityPost { ...B ...B } fragment B on CommunityPost { ${bodies} }`,
      ],
      ['introspection', (mark) => getIntrospectionQuery().replace('IntrospectionQuery', mark)],
      [
        'leaderboards',
        (mark) =>
          `query ${mark} { ${many(10, (index) => `l${String(index)}: suggestionLeaderboard(first: 100) { value suggestion { title body } }`)} }`,
      ],
      [
        'long cursors',
        (mark) =>
          `query ${mark} ($after: String) { suggestion(id: "${ids['suggestion'] ?? ''}") { ${many(60, (index) => `c${String(index)}: comments(first: 1, after: $after) { nodes { id } }`)} } }`,
        { after: Buffer.from(JSON.stringify(['x', 'y'.repeat(60_000), 'z'])).toString('base64url') },
      ],
      [
        'fields that do not exist',
        (mark) => `query ${mark} { ${many(480, (index) => `a${String(index)}: suggestionz${String(index)}`)} }`,
      ],
      ['one field 480 times', (mark) => `query ${mark} { ${many(480, () => '__typename')} }`],
      [
        'fields that may collide',
        (mark) => `query ${mark} { ${many(60, (index) => `x: suggestion(id: "${String(index)}") { title }`)} }`,
      ],
      [
        'fragments of fragments',
        (mark) =>
          `query ${mark} { ...f0 } ${many(39, (level) => `fragment f${String(level)} on Query { ...f${String(level + 1)} ...f${String(level + 1)} }`)} fragment f39 on Query { __typename }`,
      ],
      [
        'a circle of fragments',
        (mark) => `query ${mark} { ...a } fragment a on Query { ...b } fragment b on Query { ...a }`,
      ],
      ['depth', (mark) => `query ${mark} { ${'me { '.repeat(200)} id ${' }'.repeat(200)} }`],
      ['directives', (mark) => `query ${mark} { __typename ${'@skip(if: false) '.repeat(200)} }`],
      [
        'variables of 90 kB',
        (mark) => `query ${mark} ($ids: [ID!]!) { nodes(ids: $ids) { id } }`,
        { ids: Array.from({ length: 3_000 }, (_none, index) => `cpo_01h455vb4pex5vsknk0${String(index)}`) },
      ],
      [
        'a search of many words',
        (mark) =>
          `query ${mark} ($search: String!) { suggestions(first: 100, filter: { search: $search }) { totalCount nodes { title } } }`,
        { search: Array.from({ length: 90 }, (_none, index) => `w${String(index)}`).join(' ') },
      ],
      [
        'a search for one letter',
        (mark) =>
          `query ${mark} { ${many(20, (index) => `s${String(index)}: suggestions(first: 100, filter: { search: "${String.fromCharCode(97 + index)}" }) { totalCount nodes { id } }`)} }`,
      ],
      [
        'a text of 90 kB',
        (mark) =>
          `query ${mark} ($search: String!) { suggestions(first: 1, filter: { search: $search }) { totalCount } }`,
        { search: 'ﷺ'.repeat(30_000) },
      ],
      [
        'deep JSON',
        (mark) =>
          `mutation ${mark} ($properties: JSONObject) { trackEvents(input: { events: [{ kind: CUSTOM, name: "x", clientEventId: "1", properties: $properties }] }) { accepted } }`,
        `{"properties":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
      ],
      [
        'fifty events',
        (mark) =>
          `mutation ${mark} ($events: [TrackedEventInput!]!) { trackEvents(input: { events: $events }) { accepted } }`,
        {
          events: Array.from({ length: 50 }, (_none, index) => ({
            kind: 'CUSTOM',
            name: 'x',
            clientEventId: `fifty-${String(index)}`,
            properties: Object.fromEntries(
              Array.from({ length: 20 }, (_other, at) => [`p${String(at)}`, 'v'.repeat(50)]),
            ),
          })),
        },
      ],
    ];
    const all = [];
    for (const [name, text, variables] of hostile) all.push({ name, ...(await leastOf(text, variables)) });
    judge('made to be dear', all);
  });

  it('for the most that one question allows', { timeout: 1_200_000 }, async () => {
    const questions = publicQuestions(buildSchema(readFileSync('schema.graphql', 'utf8')), ids);
    const all = [];
    for (const { name, text } of questions.filter((_question, index) => isSoak || index % 10 === 0)) {
      let largest: (Measured & { name: string }) | undefined;
      for (const depth of [1, 0]) {
        for (const first of [100, 20, 5]) {
          for (const times of [1, 2, 4, 8, 16, 32]) {
            const now = await measure(text(times, first, depth, `Q${String((asked += 1))}`));
            // Refused before it ran: more of it is refused as well.
            if (now.code !== undefined && now.bytes < 2_000) break;
            if (!largest || now.work > largest.work)
              largest = {
                ...(await leastOf((mark) => text(times, first, depth, mark))),
                name: `${name} ${String(times)} times`,
              };
          }
        }
      }
      if (largest) all.push(largest);
    }
    judge('the most of one question', all);
  });
});

describe('the process', () => {
  it('does not grow with documents that nobody sends twice', { timeout: 600_000 }, async () => {
    const unique = (index: number): string =>
      `query Unique${String(index)} { suggestions(first: 2) { nodes { a${String(index)}: id title status category author { name } } } feed(first: 1) { nodes { b${String(index)}: id } } }`;
    const send = async (from: number, count: number): Promise<void> => {
      for (let index = from; index < from + count; index += 10)
        await Promise.all(Array.from({ length: 10 }, (_none, at) => measure(unique(index + at))));
    };
    await send(0, 500);
    const before = residentMemory(tally.pid);
    await send(1_000, rounds(5_000));
    const growth = residentMemory(tally.pid) - before;
    console.log(`${String(rounds(5_000))} documents: ${growth.toFixed(1)} MB more`);
    expect(growth).toBeLessThan(150);
  });

  it('executes an event once for a hundred who ask the same', { timeout: 120_000 }, async () => {
    const clients = Array.from({ length: 100 }, () =>
      createClient({ url: `${tally.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 }),
    );
    const id = ids['suggestion'] ?? '';
    const query = 'subscription ($id: ID!) { suggestionUpdated(id: $id) { id votes { score } title commentCount } }';
    const seen = clients.map((client) => client.iterate({ query, variables: { id } }));
    const next = (): Promise<unknown> => Promise.all(seen.map((one) => one.next()));
    const voters = await Promise.all((['admin', 'agent', 'user'] as const).map((login) => askerAs(tally, login)));
    const vote = (voter: number, direction: string): Promise<unknown> | undefined =>
      voters[voter]?.(
        'mutation ($id: ID!, $vote: VoteChoice!) { voteOnSuggestion(id: $id, input: { vote: $vote }) { userErrors { code } } }',
        { id, vote: direction },
      );
    let first = next();
    // Nothing says that a subscription listens: one vote after the other, until all have heard one.
    const heard = { byAll: false };
    void first.then(() => (heard.byAll = true));
    for (let round = 0; !heard.byAll; round += 1) await vote(0, round % 2 === 0 ? 'UP' : 'DOWN');
    const works: number[] = [];
    for (const voter of [1, 2, 1]) {
      first = next();
      const before = processorTime(tally.pid);
      await vote(voter, works.length === 2 ? 'DOWN' : 'UP');
      await first;
      works.push(processorTime(tally.pid) - before);
    }
    console.log(`a vote and 100 subscribers: ${works.join(', ')} ms of processor`);
    for (const client of clients) await client.dispose();
    if (isSoak) expect(Math.min(...works)).toBeLessThan(50);
  });

  it('refuses a frame that is too long, and logs lines of JSON alone', async () => {
    const printed = tally.output().length;
    const socket = new WebSocket(`${tally.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = await new Promise<number>((done) => {
      socket.once('open', () => {
        socket.send(`{"type":"connection_init","payload":{"x":"${'x'.repeat(200_000)}"}}`);
      });
      socket.once('close', done);
    });
    expect(code).toBe(1_009);
    const lines = tally.output().slice(printed).split('\n').filter(Boolean);
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
  });

  it('refuses the 1,501st socket of an address', { timeout: 120_000 }, async () => {
    const sockets: WebSocket[] = [];
    const open = (): Promise<number> =>
      new Promise((done) => {
        const socket = new WebSocket(`${tally.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        sockets.push(socket);
        socket.once('open', () => {
          socket.send('{"type":"connection_init"}');
        });
        socket.once('message', () => {
          done(101);
        });
        socket.once('unexpected-response', (_request, response) => {
          done(response.statusCode ?? 0);
        });
        socket.once('error', () => {
          done(0);
        });
      });
    try {
      const answers: number[] = [];
      for (let count = 0; count < 1_500; count += 50)
        answers.push(...(await Promise.all(Array.from({ length: 50 }, open))));
      expect(answers.filter((status) => status === 101)).toHaveLength(1_500);
      expect(await open()).toBe(429);
    } finally {
      for (const socket of sockets) socket.terminate();
    }
  });
});
