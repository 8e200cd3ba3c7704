// What an access log holds, reckoned straight from its lines, without any code of src: a second opinion on the analytics.
//   node test/independent/access-log.mjs FILE        prints JSON
// A visitor is an address and a browser on one day (UTC). A visit is what a visitor does without a pause of more than 30
// minutes. A page view is a GET that was answered with content (2xx or 304) and is neither feed nor file. Bots are browsers
// that `isbot` knows, or that do not name themselves; they are counted apart.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isbot } from 'isbot';

const PAUSE = 30 * 60;
const FORMAT = /^(\S+) \S+ \S+ \[(.+?)\] "(.*?)" (\d+) \S+ "(.*?)" "(.*)"$/;
const PAGES = ['html', 'htm', 'xhtml', 'php', 'asp', 'aspx', 'jsp'];

function isPage(request, status) {
  const [method, target] = request.split(' ');
  if (method !== 'GET' || !(status.startsWith('2') || status === '304')) return false;
  const url = new URL(target, 'http://log.example');
  if (/^(rss|atom)/.test(url.searchParams.get('flav') ?? '')) return false;
  const name = target.split('?')[0].split('#')[0].split('/').pop();
  if (/^feed$/.test(name)) return false;
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  return !/^[a-z][a-z0-9]{0,5}$/.test(ending) || PAGES.includes(ending);
}

function seconds(time) {
  // 17/May/2015:10:05:03 +0000
  const [date, hour, minute, rest] = time.split(':');
  const [second, zone] = rest.split(' ');
  const day = Date.parse(`${date.replaceAll('/', ' ')} UTC`) / 1000;
  const offset = (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3)) * 60) * (zone[0] === '-' ? -1 : 1);
  return day + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
}

/** How many there were on the day with most: over several days the same may have come again. */
function mostOfADay(visitors) {
  const days = new Map();
  for (const visitor of visitors) {
    const [day] = visitor.split(' ');
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return Math.max(...days.values());
}

export function reckon(file) {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const views = [];
  let botViews = 0;
  let botRequests = 0;
  for (const line of lines) {
    const [, ip, time, request, status, , browser] = FORMAT.exec(line) ?? [];
    if (ip === undefined) continue;
    const isBot = browser === '-' || browser === '' || isbot(browser);
    if (isBot) botRequests += 1;
    if (!isPage(request, status)) continue;
    if (isBot) botViews += 1;
    else
      views.push({
        at: seconds(time),
        who: `${ip} ${browser}`,
        path: decodeURI(request.split(' ')[1].split('?')[0].split('#')[0]),
      });
  }
  views.sort((a, b) => a.at - b.at);

  const last = new Map();
  const paths = new Map();
  let visits = 0;
  for (const { at, who, path } of views) {
    const visitor = `${Math.floor(at / 86_400)} ${who}`;
    if (!last.has(visitor) || at - last.get(visitor) > PAUSE) visits += 1;
    last.set(visitor, at);
    const entry = paths.get(path) ?? { pageviews: 0, visitors: new Set() };
    entry.pageviews += 1;
    entry.visitors.add(visitor);
    paths.set(path, entry);
  }
  const pages = [...paths]
    .map(([path, { pageviews, visitors }]) => ({
      path,
      pageviews,
      visitors: visitors.size,
      people: mostOfADay([...visitors]),
    }))
    .sort((a, b) => b.pageviews - a.pageviews || (a.path < b.path ? -1 : 1));
  return {
    lines: lines.length,
    botRequests,
    pageviews: views.length,
    visits,
    visitors: last.size,
    botPageviews: botViews,
    botShare: botViews / (botViews + views.length),
    pages,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { pages, ...rest } = reckon(process.argv[2]);
  console.log(JSON.stringify({ ...rest, pages: pages.slice(0, 20) }, null, 2));
}
