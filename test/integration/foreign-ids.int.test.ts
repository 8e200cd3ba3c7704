import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { allModels } from '../../src/database/entity.js';
import { DEMO_LOGINS } from '../../src/demo/demo.accounts.js';
import { seedDemo } from '../../src/demo/demo.seed.js';
import { accountByEmail } from '../../src/domains/identity/index.js';
import { idPrefix, newId } from '../../src/shared/ids.js';
import { anonymous, aUser } from '../testkit/callers.js';
import { unwatched } from '../testkit/commands.js';
import { idPlaces, rootFieldsOf } from '../testkit/documents.js';
import { useGraph } from '../testkit/graph.js';

const graph = useGraph();

/** One record of each kind: one that belongs to the demo's user where there is one. */
const records = new Map<string, string>();

beforeAll(async () => {
  await seedDemo(graph.app, () => undefined, { tickets: 10, voters: 3 });
  const owner = await accountByEmail(DEMO_LOGINS[2].email);
  await unwatched(async () => {
    for (const collection of allModels().keys()) {
      const rows = await mongoose.connection.collection<{ _id: string }>(collection).find().toArray();
      const own = rows.filter((row) => JSON.stringify(row).includes(owner?._id ?? 'nobody'));
      const id = (own[0] ?? rows[0])?._id;
      const prefix = id && idPrefix(id);
      if (prefix && !records.has(prefix)) records.set(prefix, id);
    }
  });
}, 600_000);

/** Kinds of which the demo's records are there for everybody, so that another answer than for a missing one tells nothing. */
const PUBLIC: ReadonlyMap<string, string> = new Map([
  ['sug', 'the board of suggestions is public'],
  ['job', 'open postings are public'],
  ['web', 'webinars that are announced are public'],
  ['post', 'posts of public groups and outside of groups'],
  ['cmt', 'comments below public posts'],
  ['cnt', 'published contents'],
  ['grp', 'groups that are listed'],
  ['evt', 'events of public groups'],
  ['mbr', 'who is in a public group, for people who are signed in'],
  ['mac', 'the log of moderation is public'],
  ['usr', 'names and pictures of accounts, for people who are signed in'],
]);

async function answerOf(viewer: Viewer, document: string, id: string): Promise<string> {
  const { data, errors } = await graph.run(viewer, document);
  const shown = errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions['code'] }));
  return JSON.stringify({ data, errors: shown })
    .replaceAll(id, 'ID')
    .replaceAll(/err_[0-9a-z]{26}/g, 'ERR');
}

describe("somebody else's id", () => {
  it('answers as a missing one does, in every place that takes an id', async () => {
    const callers: [string, Viewer][] = [
      ['anonymous', anonymous],
      ['user', await aUser()],
    ];
    const telling: string[] = [];
    let tries = 0;
    const hidden = [...records].filter(([prefix]) => !PUBLIC.has(prefix));
    for (const { kind, field } of rootFieldsOf(graph.app.schema)) {
      if (kind === 'subscription') continue;
      for (const { path, document } of idPlaces(kind, field)) {
        for (const [prefix, foreign] of hidden) {
          for (const [name, viewer] of callers) {
            tries += 1;
            const missing = newId(prefix);
            const answer = await answerOf(viewer, document(missing), missing);
            // An id of another kind is refused before anything is read.
            if (answer.includes('must be an ID that begins with')) continue;
            if (answer.includes('"UNAUTHENTICATED"') || answer.includes('"FORBIDDEN"')) break;
            const told = await answerOf(viewer, document(foreign), foreign);
            if (told !== answer) telling.push(`${field.name}(${path}) ${prefix} as ${name}: ${answer} | ${told}`);
          }
        }
      }
    }
    expect(hidden.map(([prefix]) => prefix)).toEqual(
      expect.arrayContaining(['tkt', 'con', 'txn', 'asub', 'fav', 'reg', 'app', 'exp']),
    );
    expect(telling).toEqual([]);
    expect(tries).toBeGreaterThan(2_000);
  }, 240_000);
});
