import { newId } from '../../src/shared/ids.js';
import { post } from './processes.js';
import { until } from './until.js';

/** A database that hangs is killed and started anew first. */
const PATIENCE = 150_000;

interface Created {
  createTicket: { ticket: { id: string } | null; userErrors: { code: string; message: string }[] };
}

interface Page {
  myTickets: { nodes: { id: string; subject: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const CREATE =
  'mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } userErrors { code message } } }';
const TICKETS =
  'query ($after: String) { myTickets(first: 100, after: $after) { nodes { id subject } pageInfo { hasNextPage endCursor } } }';

/** Several that write tickets without a pause; one without an answer is sent again with the same key. */
export interface TicketWriters {
  /** The id of each acknowledged ticket, by the key it was written with. */
  acknowledged: ReadonlyMap<string, string>;
  /** The codes of what was refused. */
  refusals: ReadonlySet<string>;
  stop(): Promise<void>;
}

export function writeTickets(url: () => string, token: string, count: number): TicketWriters {
  const acknowledged = new Map<string, string>();
  const refusals = new Set<string>();
  let isOver = false;
  const writeOne = async (): Promise<void> => {
    const key = newId('key');
    const input = { category: 'TECHNICAL', subject: key, body: `The message of ${key}`, idempotencyKey: key };
    const write = async (): Promise<boolean> => {
      const answer = await post<Created>(url(), CREATE, { input }, token).catch(() => undefined);
      const id = answer?.data?.createTicket.ticket?.id;
      if (id) acknowledged.set(key, id);
      for (const { extensions } of answer?.errors ?? []) refusals.add(extensions.code);
      for (const { code } of answer?.data?.createTicket.userErrors ?? []) refusals.add(code);
      return id !== undefined || isOver;
    };
    await until(write, { limit: PATIENCE });
  };
  const writers = Array.from({ length: count }, async () => {
    while (!isOver) await writeOne();
  });
  return {
    acknowledged,
    refusals,
    async stop() {
      isOver = true;
      await Promise.all(writers);
    },
  };
}

/** The ids of all tickets of a person, by their subject. */
export async function ticketsOf(url: string, token: string): Promise<Map<string, string[]>> {
  const tickets = new Map<string, string[]>();
  for (let after: string | null = null; ;) {
    const answer: Awaited<ReturnType<typeof post<Page>>> = await post<Page>(url, TICKETS, { after }, token);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    const { nodes, pageInfo } = answer.data.myTickets;
    for (const { id, subject } of nodes) tickets.set(subject, [...(tickets.get(subject) ?? []), id]);
    if (!pageInfo.hasNextPage) return tickets;
    after = pageInfo.endCursor;
  }
}
