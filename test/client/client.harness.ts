import { WebSocket } from 'ws';
import { createTallyClient, type TallyClient, type TallyClientOptions } from '../../src/client/index.js';

export const PASSWORD = 'tally demo password';

/** A request as the tests look at it. */
export interface Sent {
  url: string;
  operation: string | undefined;
}

/** What a test does to a request before it goes out: lets it pass, or answers or fails in the server's place. */
export type Meddle = (sent: Sent) => Promise<Response | undefined> | Response | undefined;

export interface Wire {
  client: TallyClient;
  sent: Sent[];
  meddle: (meddle: Meddle | undefined) => void;
}

/** A client whose requests are seen, and can be held up. */
export function aWire(url: string, options: Partial<TallyClientOptions> = {}): Wire {
  const sent: Sent[] = [];
  let current: Meddle | undefined;
  const client = createTallyClient({
    url,
    webSocket: WebSocket,
    async fetch(input, init) {
      const request = { url: input instanceof Request ? input.url : String(input), operation: operationOf(init?.body) };
      sent.push(request);
      return (await current?.(request)) ?? fetch(input, init);
    },
    ...options,
  });
  return { client, sent, meddle: (next) => (current = next) };
}

function operationOf(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  const { operationName, query } = JSON.parse(body) as { operationName?: string; query?: string };
  return operationName ?? /(?:query|mutation) (\w+)/.exec(query ?? '')?.[1];
}
