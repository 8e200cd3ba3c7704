import { AppError } from '../shared/errors.js';
import { networkOf } from '../shared/network.js';

/** Open at once, from one address. */
export const MAX_SOCKETS = 1_500;
/** Different live subscriptions at once, from one address: each is executed for itself. */
const MAX_DIFFERENT = 500;
/** Bytes of heap for live subscriptions at once, from one address: some 8,000 of the usual size. */
const MAX_BYTES = 64_000_000;
/** In a minute, from one address; multiplied like the other limits on ordinary traffic. */
const PER_MINUTE = { connects: 1_500, refusals: 60, messages: 12_000 } as const;
const MINUTE = 60_000;

type Counted = keyof typeof PER_MINUTE;

interface Address {
  sockets: number;
  subscriptions: Map<string, number>;
  bytes: number;
  since: number;
  counts: Record<Counted, number>;
}

/** What the sockets of one address may take of this process, whoever they say they are. */
export interface SocketLimits {
  /** Whether one more socket may open. */
  hasRoom(ip: string): boolean;
  /** Counts an open socket; returns how to count its end. */
  open(ip: string): () => void;
  /** Counts; throws RATE_LIMITED beyond the limit. */
  count(ip: string, what: Counted): void;
  /** Throws RATE_LIMITED where as many were counted as may be; does not count. */
  assertBelow(ip: string, what: Counted): void;
  /** Counts a live subscription by what makes it different from others and by its bytes; returns how to count its end. */
  subscribe(ip: string, subscription: { key: string; bytes: number }): () => void;
}

export function createSocketLimits(factor: number, now = Date.now): SocketLimits {
  const addresses = new Map<string, Address>();

  function addressOf(ip: string): Address {
    const network = networkOf(ip);
    let address = addresses.get(network);
    if (!address) {
      forgetIdle();
      address = { sockets: 0, subscriptions: new Map(), bytes: 0, since: now(), counts: noCounts() };
      addresses.set(network, address);
    }
    if (now() - address.since >= MINUTE) Object.assign(address, { since: now(), counts: noCounts() });
    return address;
  }

  /** Only who has no socket and was not counted within a minute: everybody else may be at a limit. */
  function forgetIdle(): void {
    for (const [network, { sockets, since }] of addresses) {
      if (sockets === 0 && now() - since >= MINUTE) addresses.delete(network);
    }
  }

  function assertBelow(ip: string, what: Counted): void {
    const { counts, since } = addressOf(ip);
    if (counts[what] >= Math.ceil(PER_MINUTE[what] * factor)) throw tooMany(what, since + MINUTE - now());
  }

  return {
    hasRoom: (ip) => addressOf(ip).sockets < MAX_SOCKETS,
    open(ip) {
      const address = addressOf(ip);
      address.sockets += 1;
      return once(() => (address.sockets -= 1));
    },
    count(ip, what) {
      assertBelow(ip, what);
      addressOf(ip).counts[what] += 1;
    },
    assertBelow,
    subscribe(ip, { key, bytes }) {
      const address = addressOf(ip);
      const { subscriptions } = address;
      if (!subscriptions.has(key) && subscriptions.size >= MAX_DIFFERENT) {
        const message = `At most ${String(MAX_DIFFERENT)} different subscriptions at once from one address.`;
        throw new AppError('RATE_LIMITED', message, { retryAfter: 1 });
      }
      if (address.bytes + bytes > MAX_BYTES) {
        const message = `Live subscriptions from one address take at most ${String(MAX_BYTES / 1_000_000)} MB. Close some, or send smaller documents and variables.`;
        throw new AppError('RATE_LIMITED', message, { retryAfter: 1 });
      }
      address.bytes += bytes;
      subscriptions.set(key, (subscriptions.get(key) ?? 0) + 1);
      return once(() => {
        address.bytes -= bytes;
        const left = (subscriptions.get(key) ?? 1) - 1;
        if (left > 0) subscriptions.set(key, left);
        else subscriptions.delete(key);
      });
    },
  };
}

function noCounts(): Address['counts'] {
  return { connects: 0, refusals: 0, messages: 0 };
}

function once(end: () => unknown): () => void {
  let ended = false;
  return () => {
    if (!ended) end();
    ended = true;
  };
}

const WORDS: Record<Counted, string> = {
  connects: 'connections',
  refusals: 'connections with wrong credentials',
  messages: 'messages',
};

function tooMany(what: Counted, milliseconds: number): AppError {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  const message = `Too many ${WORDS[what]} from this address. Try again in ${String(retryAfter)} seconds.`;
  return new AppError('RATE_LIMITED', message, { retryAfter });
}
