import type { App } from '../app.js';
import type { RateLimits } from '../auth/rate-limits.js';
import type { Viewer } from '../auth/viewer.js';
import type { User } from '../domains/identity/index.js';
import { createContext } from '../graphql/context.js';
import type { FeedbackRecord } from '../shared/feedback.js';
import { newId } from '../shared/ids.js';
import { DemoClock } from './demo.clock.js';
import type { Random } from './demo.random.js';

/** Visitors use a browser: other user agents count as bots. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A day of usage is created within a minute: the demo is neither rate limited nor counted against later users. */
const UNLIMITED: RateLimits = {
  consumeRequest: () => Promise.resolve(),
  consumeField: () => Promise.resolve(),
  consumeVolume: () => Promise.resolve(),
  consumeAttempt: () => Promise.resolve(),
  mayAttempt: () => Promise.resolve(true),
  forgive: () => Promise.resolve(),
  giveBack: () => Promise.resolve(),
};

export interface DemoAccounts {
  admin: User;
  agent: User;
  user: User;
  people: readonly User[];
}

/** Tools for creating a domain's demo data: the public operations, so that it passes every rule. */
export class Demo {
  readonly clock = new DemoClock();

  constructor(
    readonly app: App,
    readonly random: Random,
    readonly accounts: DemoAccounts,
    /** Real reports and requests, used as texts. */
    readonly records: readonly FeedbackRecord[],
  ) {}

  /** `tolerant`: on a repeated run the record may have changed; then there is nothing to do. */
  async run<T>(
    caller: User | 'anonymous' | 'service' | 'webhook',
    query: string,
    variables: Record<string, unknown> = {},
    mode: 'strict' | 'tolerant' = 'strict',
  ): Promise<T> {
    const { platform, server } = this.app;
    const contextValue = createContext(
      { ...platform, limits: UNLIMITED },
      {
        viewer: viewerOf(caller),
        requestId: newId('req'),
        log: platform.log,
        userAgent: caller === 'anonymous' ? BROWSER : 'demo',
      },
    );
    const { body } = await this.clock.act(() => server.executeOperation({ query, variables }, { contextValue }));
    if (body.kind !== 'single') throw new Error('The demo received an incremental response.');
    const { data, errors } = body.singleResult;
    const problems = Object.values(data ?? {}).flatMap(
      (payload) => (payload as { userErrors?: { message: string }[] } | null)?.userErrors ?? [],
    );
    const [problem] = [...(errors ?? []), ...problems];
    if (problem && mode === 'strict') throw new Error(`Could not create the demo data: ${problem.message}`);
    return data as T;
  }
}

function viewerOf(caller: User | 'anonymous' | 'service' | 'webhook'): Viewer {
  const ip = '127.0.0.1';
  if (caller === 'anonymous') return { kind: 'anonymous', ip };
  if (caller === 'service' || caller === 'webhook') return { kind: caller, ip, name: 'demo' };
  return { kind: 'user', ip, userId: caller._id, sessionId: newId('ses'), roles: caller.roles, expiresAt: Infinity };
}
