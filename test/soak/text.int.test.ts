import { describe, expect, it } from 'vitest';
import { EmailScope, type Viewer } from '../../src/auth/viewer.js';
import { anAdmin, anonymous, aUser, capability, service, webhook } from '../testkit/callers.js';
import { rootFieldsOf } from '../testkit/documents.js';
import { useGraph, type GraphAnswer } from '../testkit/graph.js';
import { announce, randomOf, rounds } from '../testkit/soak.js';
import { BLANK, BROKEN, SEVERAL_LINES, UNRULY, UNSEEN, WRITTEN } from '../testkit/sample-texts.js';
import { textPlaces, type TextPlace } from '../testkit/text-places.js';

const graph = useGraph({ isCompared: false });

const ALL = { ...UNSEEN, ...BLANK, ...BROKEN, ...UNRULY, ...SEVERAL_LINES, ...WRITTEN };

/** What is not written by people: what a password or free JSON looks like is nobody's matter, as long as it can be kept. */
const isFree = ({ type, path }: TextPlace): boolean => type === 'JSONObject' || /password/i.test(path.at(-1) ?? '');

/** Whether this text has to be refused in this place. */
function isRefused(place: TextPlace, kind: string): boolean {
  if (place.type === 'ID') return false;
  return kind in BROKEN || ((kind in UNSEEN || kind in UNRULY) && !isFree(place));
}

interface UserError {
  code: string;
  message: string;
  field: string[];
}

interface Outcome {
  codes: string[];
  /** Every refusal with the fields it names. */
  refusals: { code: string; text: string }[];
}

function outcomeOf({ data, errors }: GraphAnswer<Record<string, { userErrors?: UserError[] } | null>>): Outcome {
  const userErrors = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
  const faults = (errors ?? []).map(({ message, extensions }) => ({
    code: String(extensions['code']),
    text: JSON.stringify([message, extensions['problems'], extensions['field']]),
  }));
  const problems = userErrors.map(({ code, message, field }) => ({ code, text: JSON.stringify([message, field]) }));
  return { codes: faults.map(({ code }) => code), refusals: [...faults, ...problems] };
}

const NOT_FOR_CALLER = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

describe('every text that the schema takes', () => {
  it('is refused with its field where it cannot be kept, and never breaks the server', async () => {
    announce('text');
    const random = randomOf();
    const callers: Viewer[] = [await anAdmin(), await aUser(), service, webhook, anonymous];
    for (const scope of Object.values(EmailScope)) callers.push(capability('somebody@people.example', scope));
    const places = rootFieldsOf(graph.app.schema).flatMap(({ kind, field }) =>
      kind === 'subscription' ? [] : textPlaces(kind, field),
    );
    const run = async (viewer: Viewer, place: TextPlace, text: string): Promise<Outcome> =>
      outcomeOf(await graph.run(viewer, place.document, place.variables(text)));
    const callerOf = async (place: TextPlace): Promise<Viewer | undefined> => {
      for (const viewer of callers) {
        const { codes } = await run(viewer, place, 'ordinary words');
        if (!codes.some((code) => NOT_FOR_CALLER.has(code))) return viewer;
      }
      return undefined;
    };
    const wrong: string[] = [];
    let tried = 0;
    const viewers = new Map<string, Viewer | undefined>();
    const kinds = Object.entries(ALL);
    for (const place of places) {
      const root = place.name.split('.')[0] ?? '';
      if (!viewers.has(root)) viewers.set(root, await callerOf(place));
      const viewer = viewers.get(root);
      if (!viewer) {
        wrong.push(`${place.name}: nobody may call it`);
        continue;
      }
      const chosen = kinds.filter(() => random() * kinds.length < rounds(kinds.length));
      for (const [kind, text] of chosen) {
        tried += 1;
        const { codes, refusals } = await run(viewer, place, text);
        // A cursor is read when the rest is right.
        const last = place.path.at(-1) ?? '';
        const isNamed = refusals.some((refusal) => refusal.text.includes(last) || last === 'after');
        if (codes.includes('INTERNAL_SERVER_ERROR')) wrong.push(`${place.name} with ${kind}: server error`);
        else if (isRefused(place, kind) && !isNamed)
          wrong.push(`${place.name} with ${kind}: ${JSON.stringify(refusals)}`);
      }
    }
    expect(places.length).toBeGreaterThan(800);
    expect(tried).toBeGreaterThan(rounds(30_000));
    expect(wrong).toEqual([]);
  }, 3_600_000);
});
