import { createTallyClient, type TallyClient } from '../../src/client/index.js';
import type { EmailScope } from './generated/graphql.js';

/** What a redeemed link gives access to, and until when. */
export interface GuestAccess {
  client: TallyClient;
  scope: EmailScope;
  /** In milliseconds, on this machine's clock. */
  until: number;
}

export interface Redeemed {
  capability: string;
  scope: EmailScope;
  /** In seconds. */
  expiresIn: number;
}

/**
 * A client that sends the capability, which is held only in memory and is gone with the page. Calls back when the
 * server no longer accepts it, for example after the computer slept.
 */
export function openAccess({ capability, scope, expiresIn }: Redeemed, onRefused: () => void): GuestAccess {
  const client = createTallyClient({
    url: location.origin,
    async fetch(input, init) {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${capability}`);
      const response = await fetch(input, { ...init, headers });
      if (response.status === 401) onRefused();
      return response;
    },
  });
  return { client, scope, until: Date.now() + expiresIn * 1000 };
}
