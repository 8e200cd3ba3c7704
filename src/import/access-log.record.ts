import { PageviewKind, type LoggedRequest } from '../domains/analytics/index.js';
import { RejectedLine } from './feedback.record.js';

/** Address, two names, time, request, status, size, and (in the combined format) referrer and user agent. */
const LINE =
  /^(\S+) \S+ (?:\S+|"[^"]*") \[([^\]]+)\] "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-)(?: "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)")?\s*$/;
const TIME = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-]\d\d)(\d\d)$/;
const REQUEST = /^([A-Z]+) (\S.*?)(?: HTTP\/\d(?:\.\d)?)?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PAGE_EXTENSIONS = new Set(['html', 'htm', 'xhtml', 'php', 'asp', 'aspx', 'jsp']);
const MAX_TARGET = 8_000;

/** Parses one line of an access log; throws a RejectedLine with the reason if it is invalid. */
export function parseAccessLine(text: string): Omit<LoggedRequest, 'key'> {
  const parts = LINE.exec(text);
  if (!parts) throw new RejectedLine('not an access log line', 'the line is not in Common or Combined Log Format');
  const [, ip = '', time = '', request = '', status = '', referrer = '', userAgent = ''] = parts;
  const read = REQUEST.exec(request);
  const [, method = '', target = ''] = read ?? [];
  return {
    at: timeOf(time),
    ip,
    userAgent: blankOf(userAgent),
    referrer: unescaped(blankOf(referrer)),
    target: (read ? unescaped(target) : request).slice(0, MAX_TARGET),
    kind: read ? kindOf(method, target, Number(status)) : PageviewKind.OTHER,
  };
}

function blankOf(text: string): string {
  return text === '-' ? '' : text;
}

/** Servers log non-ASCII as `\xC3\xA9`, and quotes as `\"`: bytes of a URL, percent-encoded here. */
function unescaped(logged: string): string {
  return logged.replace(/\\(?:x([0-9a-f]{2})|(["\\]))/gi, (_, byte: string | undefined, character: string) =>
    byte === undefined ? character : `%${byte}`,
  );
}

function timeOf(time: string): Date {
  const parts = TIME.exec(time);
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '', zone = '', more = ''] = parts ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const local = `${year}-${number}-${day}T${hour}:${minute}:${second}`;
  const at = new Date(`${local}${zone}:${more}`);
  // JavaScript rolls April 31 over into May: such a time is refused.
  const isReal = parts && !Number.isNaN(at.getTime()) && new Date(`${local}Z`).toJSON().slice(0, 19) === local;
  if (!isReal || at.getTime() > Date.now() || at.getTime() < 0)
    throw new RejectedLine(
      'impossible date',
      `the time is "${time.slice(0, 40)}"; use the form 17/May/2015:10:05:03 +0000`,
    );
  return at;
}

/** Only GET requests that returned content count as page views. */
function kindOf(method: string, target: string, status: number): PageviewKind {
  const isShown = method === 'GET' && ((status >= 200 && status < 300) || status === 304);
  if (!isShown) return PageviewKind.OTHER;
  const [path = '', query = ''] = target.split(/[?#]/, 2);
  if (/(^|&)flav=(rss|atom)/.test(query) || /(\.rss|\.atom|\/feed\/?)$/.test(path)) return PageviewKind.FEED;
  const extension = /\.([a-z][a-z0-9]{0,5})$/i.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
  return extension === undefined || PAGE_EXTENSIONS.has(extension.toLowerCase())
    ? PageviewKind.PAGE
    : PageviewKind.ASSET;
}
