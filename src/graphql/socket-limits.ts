import { AppError } from '../shared/errors.js';
import { networkOf } from '../shared/network.js';

/** Open sockets per address. */
export const MAX_SOCKETS = 1_500;
/** Distinct live subscriptions per address: each is executed separately. */
const MAX_DIFFERENT = 500;
/** Bytes of heap for open subscriptions of one address: about 8,000 of the usual size. */
const MAX_BYTES = 64_000_000;
/** Per minute and address; scaled like the other limits on ordinary traffic. */
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

/** Limits on the sockets of one address in this process, whatever their credentials. */
export interface SocketLimits {
  /** Whether one more socket may open. */
  hasRoom(ip: string): boolean;
  /** Counts an open socket; returns a function that counts its end. */
  open(ip: string): () => void;
  /** Counts; throws RATE_LIMITED above the limit. */
  count(ip: string, what: Counted): void;
  /** Throws RATE_LIMITED if the limit is reached; does not count. */
  assertBelow(ip: string, what: Counted): void;
  /** Counts an open subscription by its key and its bytes; returns a function that counts its end. */
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

  /** Evicts only addresses without sockets and without counts in the last minute: all others may be at a limit. */
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
        const message = `At most ${String(MAX_DIFFERENT)} different subscriptions at once per address.`;
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
  refusals: 'connections with invalid credentials',
  messages: 'messages',
};

function tooMany(what: Counted, milliseconds: number): AppError {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  const message = `Too many ${WORDS[what]} from this address. Try again in ${String(retryAfter)} seconds.`;
  return new AppError('RATE_LIMITED', message, { retryAfter });
}
