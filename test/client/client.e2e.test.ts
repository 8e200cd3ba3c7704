import type { TypedDocumentNode } from '@apollo/client';
import { gql } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addFavorite,
  addTicketMessage,
  createTicket,
  favoriteFolders,
  favoriteStatuses,
  isFavorited,
  me,
  memoryStore,
  myFavorites,
  myTickets,
  query,
  removeFavorite,
  showOnForm,
  signIn,
  signOut,
  subscribe,
  TallyError,
  toTallyError,
  trackTransaction,
  transaction,
  updateTransactionStatus,
  uploadResume,
  voteOnSuggestion,
  watchTicket,
  type SignedOutReason,
  type TallyClient,
} from '../../src/client/index.js';
import { FavoriteStatusesDocument, MeDocument, MyTicketsDocument } from '../../src/client/generated/graphql.js';
import {
  dataFolder,
  endProcess,
  spawnServer,
  untilReady,
  type ServerProcess,
  type ServerProcessOptions,
} from '../testkit/processes.js';
import { freePort } from '../testkit/built-server.js';
import { until } from '../testkit/until.js';
import { aWire, PASSWORD } from './client.harness.js';

const SERVICE_KEY = 'a service key for the tests of the client';
const USER = { email: 'user@tally.example', password: PASSWORD };

let server: ServerProcess;
let options: ServerProcessOptions;
const folder = dataFolder();
const clients: TallyClient[] = [];

function aClient(...more: Parameters<typeof aWire> extends [string, ...infer Rest] ? Rest : never) {
  const wire = aWire(server.url, ...more);
  clients.push(wire.client);
  return wire;
}

async function signedIn(...more: Parameters<typeof aClient>) {
  const wire = aClient(...more);
  await signIn(wire.client, USER);
  return wire;
}

const failureOf = async (work: Promise<unknown>): Promise<TallyError> => {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof TallyError)) throw new Error(`No TallyError, but ${String(failure)}`);
  return failure;
};

beforeAll(async () => {
  const env = { DEMO: 'true', SERVICE_KEYS: `tests:${SERVICE_KEY}` };
  options = { dataDir: folder.dataDir, port: await freePort(), env };
  server = await spawnServer(options);
  await untilReady(server, 110_000);
}, 120_000);

afterAll(async () => {
  for (const client of clients) client.close();
  await endProcess(server);
  folder.remove();
});

describe('a session', () => {
  it('begins, is told of, and ends', async () => {
    const reasons: SignedOutReason[] = [];
    const { client } = aClient({ onSignedOut: (reason) => reasons.push(reason) });
    const account = await signIn(client, USER);
    expect(account).toMatchObject({ name: 'Uma User', email: USER.email });
    expect(client.session.user()).toEqual({ id: account.id, roles: [] });
    expect((await me(client))?.id).toBe(account.id);
    await signOut(client);
    expect(client.session.user()).toBeUndefined();
    await until(() => reasons.length > 0);
    expect(reasons).toEqual(['signed-out']);
    expect(await me(client)).toBeNull();
  });

  it('says what is wrong with a sign-in, for the form', async () => {
    const { client } = aClient();
    const error = await failureOf(signIn(client, { ...USER, password: 'another password' }));
    expect(error.code).toBe('WRONG_CREDENTIALS');
    expect(Object.keys(error.fieldErrors)).toEqual(['email']);
  });

  it('is refreshed once for 50 requests at once whose token is refused', async () => {
    const store = memoryStore();
    const { client, sent } = await signedIn({ store });
    const tokens = store.read();
    store.write({ accessToken: 'no.good.token', refreshToken: tokens?.refreshToken ?? '' });
    sent.length = 0;
    const document = gql`
      query Numbered($id: ID!) {
        me {
          id
        }
        node(id: $id) {
          id
        }
      }
    ` as TypedDocumentNode<{ me: { id: string } | null }, { id: string }>;
    const answers = await Promise.all(
      // Each with a variable of its own: the same query at the same time would be one request.
      Array.from({ length: 50 }, (_, index) => query(client, document, { id: `tkt_${String(index)}` }, 'no-cache')),
    );
    expect(answers.every((answer) => answer.me !== null)).toBe(true);
    expect(sent.filter(({ operation }) => operation === 'RefreshSession')).toHaveLength(1);
    expect(sent.filter(({ operation }) => operation === 'Numbered').length).toBeGreaterThanOrEqual(50);
    expect(store.read()?.refreshToken).not.toBe(tokens?.refreshToken);
  });

  it('is over when the server has ended it, and what was shown is forgotten', async () => {
    const reasons: SignedOutReason[] = [];
    const { client } = await signedIn({ onSignedOut: (reason) => reasons.push(reason) });
    await myTickets(client, { first: 3 });
    expect(Object.keys(client.apollo.extract() as object).length).toBeGreaterThan(1);
    const token = await client.session.accessToken();
    await fetch(`${client.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
      body: JSON.stringify({ query: 'mutation { signOut { userErrors { code } } }' }),
    });
    expect((await failureOf(myTickets(client, { first: 3 }))).code).toBe('UNAUTHENTICATED');
    await until(() => reasons.length > 0);
    expect(reasons).toEqual(['expired']);
    expect(client.apollo.extract()).toEqual({});
  });
});

describe('requests', () => {
  it('of queries are sent again when the server is away for a moment, those of mutations only with a key', async () => {
    const { client, sent, meddle } = await signedIn();
    let away = 1;
    meddle(() => (away-- > 0 ? new Response('<html>', { status: 503 }) : undefined));
    sent.length = 0;
    expect((await me(client))?.email).toBe(USER.email);
    expect(sent).toHaveLength(2);

    away = 1;
    const input = { subject: 'Sent twice', body: 'Once is enough.', category: 'TECHNICAL' } as const;
    const ticket = await createTicket(client, input);
    expect(ticket.subject).toBe('Sent twice');

    away = 1;
    sent.length = 0;
    const error = await failureOf(addFavorite(client, { type: 'TOOL', itemId: 'away' }));
    expect([error.code, error.retryable, sent.length]).toEqual(['SERVICE_UNAVAILABLE', true, 1]);
  });

  it('say where a form has to be mended', async () => {
    const { client } = await signedIn();
    const error = await failureOf(createTicket(client, { subject: ' ', body: '', category: 'TECHNICAL' }));
    expect(Object.keys(error.fieldErrors).sort()).toEqual(['body', 'subject']);
    const shown: Record<string, string> = {};
    showOnForm(error, (name, { type }) => void (shown[name] = type), ['subject', 'body', 'category']);
    expect(Object.keys(shown).sort()).toEqual(['body', 'subject']);
  });

  it('of a server that is not there fail as NETWORK_ERROR', async () => {
    const { client } = aWire(`http://127.0.0.1:${String(await freePort())}`);
    clients.push(client);
    expect((await failureOf(me(client))).code).toBe('NETWORK_ERROR');
  });

  it('read page after page into one list', async () => {
    const { client } = await signedIn();
    for (let number = 1; number <= 5; number += 1) {
      await createTicket(client, { subject: `Page ${String(number)}`, body: 'For the list.', category: 'TECHNICAL' });
    }
    const watched = client.apollo.watchQuery({ query: MyTicketsDocument, variables: { first: 2 } });
    const seen: number[] = [];
    const subscription = watched.subscribe(({ data }) => {
      const list = data as { myTickets?: { nodes: readonly unknown[] } } | undefined;
      if (list?.myTickets) seen.push(list.myTickets.nodes.length);
    });
    await until(() => seen.at(-1) === 2);
    for (const length of [4, 6]) {
      const { myTickets: list } = client.apollo.readQuery({ query: MyTicketsDocument, variables: { first: 2 } }) ?? {};
      await watched.fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } });
      await until(() => seen.at(-1) === length);
    }
    const whole = client.apollo.readQuery({ query: MyTicketsDocument, variables: { first: 2 } });
    const alone = await query(client, MyTicketsDocument, { first: 6 }, 'no-cache');
    expect(whole?.myTickets.nodes.map(({ id }) => id)).toEqual(alone.myTickets.nodes.map(({ id }) => id));
    subscription.unsubscribe();
  });
});

interface Board {
  suggestions: { nodes: { id: string; myVote: 'UP' | 'DOWN' | 'NONE'; votes: { up: number; score: number } }[] };
}

const BOARD = gql`
  query Board($filter: SuggestionFilter) {
    suggestions(first: 20, filter: $filter) {
      nodes {
        id
        myVote
        votes {
          up
          down
          score
        }
      }
    }
  }
` as TypedDocumentNode<Board, { filter?: object }>;

describe('a vote', () => {
  async function aBoard() {
    const wire = await signedIn();
    const { suggestions } = await query(wire.client, BOARD, { filter: { status: 'OPEN' } });
    const [first] = suggestions.nodes;
    if (!first) throw new Error('The demo has no open suggestion.');
    await voteOnSuggestion(wire.client, first.id, 'NONE');
    const read = (): Board['suggestions']['nodes'][number] | undefined =>
      wire.client.apollo
        .readQuery({ query: BOARD, variables: { filter: { status: 'OPEN' } }, optimistic: true })
        ?.suggestions.nodes.find(({ id }) => id === first.id);
    return { ...wire, id: first.id, read, before: read()?.votes.up ?? -1 };
  }

  it('counts at once, and is then what the server counted', async () => {
    const { client, id, read, before } = await aBoard();
    const voted = voteOnSuggestion(client, id, 'UP');
    expect(read()).toMatchObject({ myVote: 'UP', votes: { up: before + 1 } });
    expect((await voted).votes.up).toBe(before + 1);
    expect(read()).toMatchObject({ myVote: 'UP', votes: { up: before + 1 } });
    await voteOnSuggestion(client, id, 'NONE');
    expect(read()).toMatchObject({ myVote: 'NONE', votes: { up: before } });
  });

  it('is taken back when the network fails, and when the server refuses', async () => {
    const { client, id, read, before, meddle } = await aBoard();
    const failures: (() => Response)[] = [
      () => {
        throw new TypeError('Failed to fetch');
      },
      () => {
        const userErrors = [{ code: 'INVALID_STATE', message: 'Closed.', field: ['id'], allowed: [] }];
        return Response.json({
          data: { voteOnSuggestion: { __typename: 'SuggestionPayload', suggestion: null, userErrors } },
        });
      },
    ];
    const codes = [];
    for (const failing of failures) {
      meddle(({ operation }) => (operation === 'VoteOnSuggestion' ? failing() : undefined));
      const voted = failureOf(voteOnSuggestion(client, id, 'UP'));
      expect(read()?.votes.up).toBe(before + 1);
      codes.push((await voted).code);
      expect(read()).toMatchObject({ myVote: 'NONE', votes: { up: before } });
    }
    expect(codes).toEqual(['NETWORK_ERROR', 'INVALID_STATE']);
  });
});

describe('favorites', () => {
  const item = { type: 'AGENT', itemId: 'client-test-agent' } as const;

  it('are shown at once, counted in their folder, and taken back where refused', async () => {
    const { client, meddle } = await signedIn();
    await favoriteStatuses(client, [item]);
    const state = (): boolean | undefined =>
      client.apollo.readQuery({ query: FavoriteStatusesDocument, variables: { items: [item] }, optimistic: true })
        ?.favoriteStatuses[0]?.favorited;
    expect(state()).toBe(false);

    const adding = addFavorite(client, { ...item, itemTitle: 'An agent' });
    expect(state()).toBe(true);
    expect((await adding).itemTitle).toBe('An agent');
    expect(await isFavorited(client, item)).toBe(true);
    expect((await myFavorites(client)).nodes.map(({ itemId }) => itemId)).toContain(item.itemId);
    const all = (await favoriteFolders(client)).find(({ system }) => system === 'ALL');
    expect(all?.favoriteCount).toBeGreaterThan(0);

    meddle(({ operation }) => (operation === 'RemoveFavorite' ? new Response('', { status: 502 }) : undefined));
    const removing = failureOf(removeFavorite(client, item));
    expect(state()).toBe(false);
    await removing;
    expect(state()).toBe(true);

    meddle(undefined);
    await removeFavorite(client, item);
    expect(state()).toBe(false);
    expect(await isFavorited(client, item)).toBe(false);
  });

  it('are looked up in batches of what the server takes', async () => {
    const { client, sent } = await signedIn();
    const items = Array.from({ length: 101 }, (_, index) => ({ type: 'TOOL', itemId: `t${String(index)}` }) as const);
    sent.length = 0;
    const states = await favoriteStatuses(client, items);
    expect(states.map(({ itemId }) => itemId)).toEqual(items.map(({ itemId }) => itemId));
    expect(sent).toHaveLength(2);
  });
});

describe('an upload', () => {
  const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

  it('is taken in, and named as it was', async () => {
    const { client } = await signedIn();
    const upload = await uploadResume(client, new Blob([PDF], { type: 'application/pdf' }), { fileName: 'cv.pdf' });
    expect(upload).toMatchObject({ fileName: 'cv.pdf', size: PDF.length, contentType: 'application/pdf' });
    expect(upload.uploadId).not.toBe('');
  });

  it('of something else is refused with its code, and one that is too long before it is sent', async () => {
    const { client, sent } = await signedIn();
    const wrong = await failureOf(
      uploadResume(client, new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]), {
        fileName: 'cv.pdf',
      }),
    );
    expect(wrong.code).toBe('UNSUPPORTED_MEDIA_TYPE');
    sent.length = 0;
    const long = await failureOf(uploadResume(client, new Blob([new Uint8Array(5 * 1024 * 1024 + 1)])));
    expect([long.code, sent.length]).toEqual(['PAYLOAD_TOO_LARGE', 0]);
  });
});

describe('a back end', () => {
  it('records a payment once and moves it on', async () => {
    const { client } = await signedIn();
    const userId = client.session.user()?.id ?? '';
    const backend = { url: server.url, serviceKey: SERVICE_KEY };
    const input = { userId, type: 'PURCHASE', amountMinor: 1_250, currency: 'EUR', idempotencyKey: 'one' } as const;
    const first = await trackTransaction(backend, input);
    const again = await trackTransaction(backend, input);
    expect(again.id).toBe(first.id);
    const moved = await updateTransactionStatus(backend, first.id, { status: 'SUCCEEDED' });
    expect(moved).toMatchObject({ status: 'SUCCEEDED', amount: { amountMinor: 1_250, currency: 'EUR' } });
    expect((await transaction(client, first.id))?.status).toBe('SUCCEEDED');
    const wrong = await failureOf(updateTransactionStatus(backend, first.id, { status: 'PENDING' }));
    expect(wrong.code).toBe('INVALID_STATE');
    expect((await failureOf(trackTransaction({ ...backend, serviceKey: 'no' }, input))).code).toBe('UNAUTHENTICATED');
  });
});

const QUEUE = gql`
  subscription Queue {
    ticketQueueChanged {
      id
    }
  }
` as TypedDocumentNode<unknown, Record<string, never>>;

/** No message says that a subscription runs on the server: so it is caused again until the first one is seen. */
async function untilSeen(cause: () => Promise<unknown>, seen: readonly string[]): Promise<void> {
  await until(async () => {
    await cause();
    return seen.length > 0;
  });
}

describe('live updates', () => {
  it('arrive, are refused with a code, and come back after the server was restarted', async () => {
    const { client } = await signedIn();
    const ticket = await createTicket(client, { subject: 'Live', body: 'Tell me.', category: 'TECHNICAL' });
    const seen: string[] = [];
    const states: string[] = [];
    client.live.watch((state) => states.push(state));
    const stop = watchTicket(client, ticket.id, ({ messages }) => seen.push(messages.nodes.at(-1)?.body ?? ''));
    await until(() => client.live.state() === 'connected');
    await untilSeen(() => addTicketMessage(client, ticket.id, { body: 'Before the restart' }), seen);
    expect(new Set(seen)).toEqual(new Set(['Before the restart']));

    const refused = await new Promise<TallyError>((done) => {
      subscribe(client, QUEUE, {}, { next: () => undefined, error: done });
    });
    expect(refused.code).toBe('FORBIDDEN');

    // Whoever looks at a list sees what was missed meanwhile.
    const watched = client.apollo.watchQuery({ query: MeDocument });
    const subscription = watched.subscribe(() => undefined);
    await endProcess(server);
    await until(() => client.live.state() === 'connecting');
    expect(toTallyError(await failureOf(me(client))).code).toBe('NETWORK_ERROR');
    server = await spawnServer(options);
    await untilReady(server, 60_000);
    await until(() => client.live.state() === 'connected');
    seen.length = 0;
    await untilSeen(() => addTicketMessage(client, ticket.id, { body: 'After the restart' }), seen);
    expect(seen.at(-1)).toBe('After the restart');
    expect(states).toEqual(['connecting', 'connected', 'connecting', 'connected']);
    subscription.unsubscribe();
    stop();
    await until(() => client.live.state() === 'idle');
  }, 150_000);

  it('are those of whoever signs in next', async () => {
    const { client } = await signedIn();
    const ticket = await createTicket(client, { subject: 'Mine', body: 'Not theirs.', category: 'TECHNICAL' });
    const errors: TallyError[] = [];
    const stop = watchTicket(
      client,
      ticket.id,
      () => undefined,
      (error) => errors.push(error),
    );
    await until(() => client.live.state() === 'connected');
    await signOut(client);
    await until(() => errors.length > 0);
    expect(errors[0]?.code).toMatch(/UNAUTHENTICATED|NOT_FOUND|FORBIDDEN/);
    stop();
  });
});
