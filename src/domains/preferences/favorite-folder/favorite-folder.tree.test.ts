import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/text.js';
import { depthOf, foldersBelow, freeName, heightOf, inTreeOrder, type TreeFolder } from './favorite-folder.tree.js';

const folder = (_id: string, parent?: TreeFolder): TreeFolder => ({
  _id,
  foldedName: _id,
  parentId: parent?._id ?? null,
  ancestorIds: parent ? [...parent.ancestorIds, parent._id] : [],
});

const b = folder('b');
const ba = folder('ba', b);
const bb = folder('bb', b);
const baa = folder('baa', ba);
const a = folder('a');
const all = [baa, bb, b, ba, a];

describe('the folder tree', () => {
  it('knows depth, height and what lies below', () => {
    expect([b, ba, baa].map(depthOf)).toEqual([1, 2, 3]);
    expect([b, ba, baa, a].map((one) => heightOf(all, one))).toEqual([3, 2, 1, 1]);
    expect(
      foldersBelow(all, 'b')
        .map((one) => one._id)
        .sort(),
    ).toEqual(['ba', 'baa', 'bb']);
  });

  it('lists each folder before those inside it, by name', () => {
    expect(inTreeOrder(all).map((one) => one._id)).toEqual(['a', 'b', 'ba', 'baa', 'bb']);
  });

  it('finds a name that is not taken, whatever the case', () => {
    expect(freeName('Ideas', new Set(), fold)).toBe('Ideas');
    expect(freeName('Ideas', new Set(['ideas', 'ideas (2)']), fold)).toBe('Ideas (3)');
  });
});
