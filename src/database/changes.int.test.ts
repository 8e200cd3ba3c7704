import { Connection } from 'mongodb/lib/cmap/connection.js';
import mongoose from 'mongoose';
import { afterEach, expect, it, vi } from 'vitest';
import { unwatched } from '../../test/testkit/commands.js';
import { useGraph } from '../../test/testkit/graph.js';
import { createChangeFeed, type ChangeFeed } from './changes.js';

const graph = useGraph();
const feeds: ChangeFeed[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const feed of feeds.splice(0)) await feed.stop();
});

function aFeed(): ChangeFeed {
  const feed = createChangeFeed(graph.app.platform.log);
  feeds.push(feed);
  return feed;
}

/** Delays the commands that open change streams. */
function holdStreams(): () => void {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const write = Object.getOwnPropertyDescriptor(Connection.prototype, 'writeCommand')
    ?.value as Connection['writeCommand'];
  vi.spyOn(Connection.prototype, 'writeCommand').mockImplementation(async function (
    this: Connection,
    request,
    options,
  ) {
    const { command } = request as { command?: { pipeline?: object[] } };
    if (command?.pipeline?.[0] && '$changeStream' in command.pipeline[0]) await gate;
    await write.call(this, request, options);
  });
  return letGo;
}

it('a feed has started once the database has opened its stream, so that nothing in between is missed', async () => {
  const letGo = holdStreams();
  const feed = aFeed();
  const seen: string[] = [];
  feed.listen('changes_of_a_test', ({ id }) => seen.push(id));
  const rows = mongoose.connection.collection<{ _id: string }>('changes_of_a_test');
  const starting = feed.start().then(() => rows.insertOne({ _id: 'after the start' }));
  for (let time = 0; time < 20; time += 1) await mongoose.connection.db?.command({ ping: 1 });
  expect(await unwatched(() => rows.findOne({ _id: 'after the start' }))).toBeNull();
  letGo();
  await starting;
  await expect.poll(() => seen).toEqual(['after the start']);
});
