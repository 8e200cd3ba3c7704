import { describe, expect, it } from 'vitest';
import { belongsToRun, ownDatabase, runAddress } from '../testkit/database.uri.js';

describe('the databases of a test run', () => {
  it('are named after the run, whatever the address of the server names', () => {
    const run = runAddress('mongodb://127.0.0.1:2001/tally?directConnection=true');
    expect(run).toMatch(/^mongodb:\/\/127\.0\.0\.1:2001\/tally_test_[0-9a-f]{8}\?directConnection=true$/);
    const own = ownDatabase(run, 'graph');
    expect(own).toMatch(/\/tally_test_[0-9a-f]{8}_graph_[0-9a-f]{8}\?directConnection=true$/);
    const name = /\/(tally_test_\w+)\?/.exec(own)?.[1] ?? '';
    expect(belongsToRun(run, name)).toBe(true);
    expect(belongsToRun(run, 'tally')).toBe(false);
    expect(belongsToRun(runAddress('mongodb://127.0.0.1:2001'), name)).toBe(false);
  });

  it('keep the hosts of a replica set and where its account stands', () => {
    expect(runAddress('mongodb://me:secret@a.example:1,b.example:2/tally?replicaSet=rs')).toMatch(
      /^mongodb:\/\/me:secret@a\.example:1,b\.example:2\/tally_test_[0-9a-f]{8}\?replicaSet=rs&authSource=tally$/,
    );
    expect(runAddress('mongodb+srv://me:secret@db.example')).toMatch(/\?authSource=admin$/);
  });

  it('cannot be made from the address of a server', () => {
    expect(() => ownDatabase('mongodb://127.0.0.1:2001/tally', 'graph')).toThrow('names its run');
  });
});
