/** What is kept of an address. Addresses carry names, e-mails and tokens: only what is known to be harmless stays. */
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

/** Blanks out e-mail addresses, signed tokens and long hexadecimal keys. */
export function scrub(text: string): string {
  return text.replace(EMAIL, '[email]').replace(TOKEN, '[token]');
}

/** Takes an address apart, absolute or from the path on. By its text, for logs hold addresses that are none. */
export function placeOf(address: string): Place {
  const [withoutFragment = ''] = address.split('#', 1);
  const at = withoutFragment.indexOf('?');
  const [before, query] =
    at < 0 ? [withoutFragment, ''] : [withoutFragment.slice(0, at), withoutFragment.slice(at + 1)];
  const origin = /^https?:\/\/[^/]*/i.exec(before)?.[0] ?? '';
  const path = scrub(before.slice(origin.length) || '/').slice(0, MAX_PATH);
  const kept = [...new URLSearchParams(query)]
    .filter(([name]) => KEPT_PARAMETERS.has(name.toLowerCase()))
    .map(([name, value]): [string, string] => [name.toLowerCase(), scrub(value).slice(0, MAX_VALUE)]);
  const search = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
  const utm = utmOf(new Map(kept));
  return { url: `${hostOnly(origin)}${path}${search}`.slice(0, MAX_URL), path, ...(utm ? { utm } : {}) };
}

/** Where somebody came from: origin and path, and the host alone. Undefined for what is no web address. */
export function referrerOf(address: string | null | undefined): { referrer: string; referrerHost: string } | undefined {
  const origin = /^https?:\/\/([^/?#]+)/i.exec(address ?? '');
  if (!address || !origin?.[1]) return undefined;
  const [beforeQuery = ''] = address.split(/[?#]/, 1);
  const host = origin[1].replace(/^[^@]*@/, '').toLowerCase();
  const path = beforeQuery.slice(origin[0].length);
  return { referrer: `${hostOnly(origin[0])}${scrub(path)}`.slice(0, MAX_URL), referrerHost: host.slice(0, MAX_VALUE) };
}

/** An origin without a name and password in it. */
function hostOnly(origin: string): string {
  return origin.replace(/\/\/[^/]*@/, '//').toLowerCase();
}

function utmOf(kept: ReadonlyMap<string, string>): Place['utm'] {
  const [source, medium, campaign] = ['utm_source', 'utm_medium', 'utm_campaign'].map((name) => kept.get(name));
  if (!source && !medium && !campaign) return undefined;
  return { ...(source ? { source } : {}), ...(medium ? { medium } : {}), ...(campaign ? { campaign } : {}) };
}
