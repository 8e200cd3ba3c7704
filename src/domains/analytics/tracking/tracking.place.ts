import { beginningOf } from '../../../shared/text.js';
import { cutAddress, spelledPath } from './tracking.path.js';

/** The stored parts of a URL. URLs can contain names, emails and tokens, so only known harmless parts are stored. */
export interface Place {
  url: string;
  path: string;
  utm?: { source?: string; medium?: string; campaign?: string };
}

const MAX_URL = 500;
const MAX_PATH = 300;
const MAX_VALUE = 100;
const KEPT_PARAMETERS = new Set([
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'ref',
  'page',
  'tab',
  'lang',
  'flav',
]);

const EMAIL = /[^\s/@=&]+(?:@|%40)[^\s/@=&]+\.[^\s/@=&]+/gi;
const TOKEN = /eyJ[\w-]{8,}(?:\.[\w-]+)+|\b[0-9a-f]{32,}\b/gi;

/** Redacts email addresses, signed tokens and long hexadecimal keys. */
export function scrub(text: string): string {
  return text.replace(EMAIL, '[email]').replace(TOKEN, '[token]');
}

/** Parses a URL, absolute or from the path on. Works on the text, because logs contain invalid URLs. */
export function placeOf(address: string): Place {
  const [withoutFragment = ''] = address.split('#', 1);
  const at = withoutFragment.indexOf('?');
  const [before, query] =
    at < 0 ? [withoutFragment, ''] : [withoutFragment.slice(0, at), withoutFragment.slice(at + 1)];
  const origin = /^https?:\/\/[^/]*/i.exec(before)?.[0] ?? '';
  const path = cutAddress(scrub(spelledPath(before.slice(origin.length) || '/')), MAX_PATH);
  const kept = [...new URLSearchParams(query)]
    .filter(([name]) => KEPT_PARAMETERS.has(name.toLowerCase()))
    .map(([name, value]): [string, string] => [name.toLowerCase(), valueOf(value)]);
  const search = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
  const utm = utmOf(new Map(kept));
  const url = cutAddress(`${spelledOrigin(origin)}${path}${search}`, MAX_URL);
  return { url, path, ...(utm ? { utm } : {}) };
}

function valueOf(value: string): string {
  return beginningOf(scrub(value.normalize('NFC').trim()), MAX_VALUE);
}

/** The referrer as origin and path, and its host. Undefined if it is not a web URL. */
export function referrerOf(address: string | null | undefined): { referrer: string; referrerHost: string } | undefined {
  const origin = /^https?:\/\/[^/?#]+/i.exec(address ?? '')?.[0];
  if (!address || !origin) return undefined;
  const [beforeQuery = ''] = address.split(/[?#]/, 1);
  const path = scrub(spelledPath(beforeQuery.slice(origin.length) || '/'));
  const place = spelledOrigin(origin);
  const host = place.slice(place.indexOf('//') + 2);
  return { referrer: cutAddress(`${place}${path}`, MAX_URL), referrerHost: host.slice(0, MAX_VALUE) };
}

/** Normalizes an origin and removes credentials: `https://BÜCHER.example.:443` becomes `https://xn--bcher-kva.example`. */
function spelledOrigin(origin: string): string {
  const text = origin.replace(/\/\/[^/]*@/, '//').toLowerCase();
  if (!URL.canParse(text)) return text;
  const { protocol, hostname, port } = new URL(text);
  return `${protocol}//${hostname.replace(/\.$/, '')}${port ? `:${port}` : ''}`;
}

function utmOf(kept: ReadonlyMap<string, string>): Place['utm'] {
  const [source, medium, campaign] = ['utm_source', 'utm_medium', 'utm_campaign'].map((name) => kept.get(name));
  if (!source && !medium && !campaign) return undefined;
  return { ...(source ? { source } : {}), ...(medium ? { medium } : {}), ...(campaign ? { campaign } : {}) };
}
