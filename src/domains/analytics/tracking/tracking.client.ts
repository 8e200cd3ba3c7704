import Bowser from 'bowser';
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';
import { BotReason, VisitorDevice } from './tracking.enums.js';

/** What a user agent reveals. The user agent itself is never stored. */
export interface ClientFacts {
  device: VisitorDevice;
  browser?: string;
  os?: string;
  isBot: boolean;
  botReasons: BotReason[];
}

// eslint-disable-next-line no-restricted-syntax -- the facts of a user agent do not depend on the database
const known = new LRUCache<string, ClientFacts>({ max: 2_000 });

export function clientOf(userAgent: string): ClientFacts {
  const cached = known.get(userAgent);
  if (cached) return cached;
  const facts = read(userAgent);
  known.set(userAgent, facts);
  return facts;
}

function read(userAgent: string): ClientFacts {
  const reason = botReason(userAgent);
  if (reason) return { device: VisitorDevice.OTHER, isBot: true, botReasons: [reason] };
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    device: DEVICES.get(platform.type ?? '') ?? VisitorDevice.OTHER,
    ...(browser.name ? { browser: browser.name } : {}),
    ...(os.name ? { os: os.name } : {}),
    isBot: false,
    botReasons: [],
  };
}

function botReason(userAgent: string): BotReason | undefined {
  if (userAgent === '' || userAgent === '-') return BotReason.NO_USER_AGENT;
  return isbot(userAgent) ? BotReason.USER_AGENT : undefined;
}

const DEVICES: ReadonlyMap<string, VisitorDevice> = new Map(
  Object.entries<VisitorDevice>({
    desktop: VisitorDevice.DESKTOP,
    mobile: VisitorDevice.MOBILE,
    tablet: VisitorDevice.TABLET,
  }),
);

/** The country in a browser language, for example CH in de-CH; undefined if there is none. */
export function countryOf(language: string | null | undefined): string | undefined {
  if (!language) return undefined;
  try {
    const { region } = new Intl.Locale(language);
    return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}
