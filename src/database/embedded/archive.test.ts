import { describe, expect, it } from 'vitest';
import { readArchive } from './archive.js';

// A folder, a stored file, a deflated file and a comment, as Python's zipfile writes them.
const archive = Buffer.from(
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAZm9sZGVyL1BLAwQUAAAAAAAAACEAsyROlggAAAAIAAAAEQAAAGZvbGRlci9zdG9yZWQudHh0YXMg' +
    'aXQgaXNQSwMEFAAAAAgAAAAhABF5RZYVAAAA6AMAAAoAAABwYWNrZWQudHh0S0xPzMxTSMxLUUgcZY2yRlnDlAUAUEsBAhQDFAAAAAAAAAAhAAAAAAAA' +
    'AAAAAAAAAAcAAAAAAAAAAAAAAIABAAAAAGZvbGRlci9QSwECFAMUAAAAAAAAACEAsyROlggAAAAIAAAAEQAAAAAAAAAAAAAAgAElAAAAZm9sZGVyL3N0' +
    'b3JlZC50eHRQSwECFAMUAAAACAAAACEAEXlFlhUAAADoAwAACgAAAAAAAAAAAAAAgAFcAAAAcGFja2VkLnR4dFBLBQYAAAAAAwADAKwAAACZAAAACQBh' +
    'IGNvbW1lbnQ=',
  'base64',
);

describe('readArchive', () => {
  it('lists the files without the folders and inflates their content', () => {
    const files = readArchive(archive).map((entry) => [entry.name, entry.content().toString()]);
    expect(files).toEqual([
      ['folder/stored.txt', 'as it is'],
      ['packed.txt', 'again and '.repeat(100)],
    ]);
  });

  it('refuses what is no archive', () => {
    expect(() => readArchive(Buffer.from('not a zip file, though long enough'))).toThrow('incomplete');
  });
});
