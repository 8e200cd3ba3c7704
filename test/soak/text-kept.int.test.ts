import mongoose from 'mongoose';
import { describe, expect, it, vi } from 'vitest';
import { syncIndexes } from '../../src/database/indexes.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from '../../src/demo/demo.accounts.js';
import { Demo } from '../../src/demo/demo.runner.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { anonymous } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import { rawRows } from '../testkit/raw-rows.js';
import { WRITTEN } from '../testkit/sample-texts.js';
import { announce, randomOf, rounds } from '../testkit/soak.js';

const graph = useGraph({ isCompared: false });

/** The arguments in which people write. */
const TEXTS =
  /^(body|note|text|comment|description|summary|message|subject|title|reason|content|coverLetter|company|name|itemTitle|statement|instruction|prompt|customInstructions|briefing|strengths|concerns|notes|location|department|industry|speakerName|agentName)$/;
const ENUM_VALUE = /^[A-Z][A-Z\d_]+$/;
/** What is made of a text for searching and sorting holds another form of it. */
const DERIVED = /^(searchWords|terms|sortTitle|foldedName|feeds|duplicateKeys)$/;

/** Between these a text stands as it was sent; what is cut for a list has no end. */
const [BEGIN, END] = ['‹', '›'];
const samples = Object.entries(WRITTEN).filter(([kind]) => kind !== 'a long word' && kind !== 'markup');
const written = new Map(samples.map(([, text], place) => [String(place), text.normalize('NFC')]));

function withSamples(value: unknown, sample: () => string, key = ''): unknown {
  if (typeof value === 'string')
    return TEXTS.test(key) && !ENUM_VALUE.test(value) ? `${value.slice(0, 40).trim()} ${sample()}` : value;
  if (Array.isArray(value)) return value.map((item) => withSamples(item, sample, key));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withSamples(part, sample, name)]));
}

interface Found {
  place: string;
  number: string;
  text: string;
}

/** Every sample in what is stored or answered, with the path to it. */
function samplesIn(value: unknown, path: readonly string[] = []): Found[] {
  if (typeof value === 'string') {
    const found = value.matchAll(new RegExp(`${BEGIN}(\\d+) ([^${BEGIN}${END}]*)${END}`, 'gu'));
    return [...found].map(([, number = '', text = '']) => ({ place: path.join('.'), number, text }));
  }
  if (Array.isArray(value)) return value.flatMap((item) => samplesIn(item, path));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, part]) => (DERIVED.test(name) ? [] : samplesIn(part, [...path, name])));
}

const changed = (found: readonly Found[]): string[] =>
  found
    .filter(({ number, text }) => text !== written.get(number))
    .map(({ place, number, text }) => `${place}: ${JSON.stringify(text)}, not ${JSON.stringify(written.get(number))}`);

async function storedSamples(): Promise<Found[]> {
  const found: Found[] = [];
  for (const { name } of await mongoose.connection.listCollections())
    found.push(...samplesIn(await rawRows(name), [name]));
  return found;
}

/** Everything that the demo's user is given of what is held about them. */
async function exported(): Promise<Found[]> {
  const [, , { email }] = DEMO_LOGINS;
  const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
    anonymous,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email, password: DEMO_PASSWORD } },
  );
  const { exportMyData } = await graph.data<{ exportMyData: { data: object } }>(
    await graph.viewerOf(signIn.accessToken),
    'mutation ($password: String!) { exportMyData(input: { password: $password }) { data } }',
    { password: DEMO_PASSWORD },
  );
  return samplesIn(exportMyData.data, ['export']);
}

describe('what people write in every domain', () => {
  it('is stored, answered and given out as it was written', async () => {
    announce('text-kept');
    const random = randomOf();
    const sample = (): string => {
      const place = Math.floor(random() * samples.length);
      return `${BEGIN}${String(place)} ${samples[place]?.[1] ?? ''}${END}`;
    };
    for (let round = 0; round < rounds(5); round += 1) {
      if (round > 0) {
        await mongoose.connection.dropDatabase();
        await syncIndexes();
      }
      const answered: Found[] = [];
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the demo that it was taken from
      const run = Demo.prototype.run;
      const spy = vi.spyOn(Demo.prototype, 'run').mockImplementation(async function (
        this: Demo,
        caller,
        query,
        variables,
        mode,
      ) {
        // What a provider sends is kept as it came.
        const sent = caller === 'webhook' ? variables : (withSamples(variables, sample) as typeof variables);
        const answer = await run.call(this, caller, query, sent, mode);
        answered.push(...samplesIn(answer, ['answer']));
        return answer;
      });
      await seedDemo(graph.app, () => undefined, { tickets: 10, voters: 3 });
      spy.mockRestore();
      const stored = await storedSamples();
      const given = await exported();
      expect(changed([...stored, ...answered, ...given]).slice(0, 40)).toEqual([]);
      expect(new Set(stored.map(({ place }) => place)).size).toBeGreaterThan(40);
      expect(given.length).toBeGreaterThan(40);
    }
  }, 3_600_000);
});
