import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIdAt, idPrefix, importedId, isId, newId, newSecret, sha256 } from './ids.js';

const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('ids', () => {
  it('carry their type and are all different', () => {
    const ids = Array.from({ length: 1_000 }, () => newId('tkt'));
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) {
      expect(id).toMatch(/^tkt_[0-9a-z]{26}$/);
      expect([idPrefix(id), isId('tkt', id), isId('usr', id)]).toEqual(['tkt', true, false]);
    }
  });

  it('sort by time, also beside imported ones', () => {
    fc.assert(
      fc.property(times, times, fc.string(), fc.string(), (one, other, a, b) => {
        if (one.getTime() === other.getTime()) return;
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(importedId('tkt', early, a) < importedId('tkt', late, b)).toBe(true);
        expect(importedId('tkt', early, a) < newId('tkt')).toBe(early < new Date());
      }),
    );
  });

  it('of an import are the same each time and different for each source', () => {
    fc.assert(
      fc.property(times, fc.string(), fc.string(), (at, source, other) => {
        expect(importedId('tkt', at, source)).toBe(importedId('tkt', at, source));
        if (source !== other) expect(importedId('tkt', at, source)).not.toBe(importedId('tkt', at, other));
        expect(idPrefix(importedId('tkt', at, source))).toBe('tkt');
      }),
    );
  });

  it('have a first one at each time', () => {
    fc.assert(
      fc.property(times, fc.string(), (at, source) => {
        expect(firstIdAt('tkt', at) <= importedId('tkt', at, source)).toBe(true);
        expect(firstIdAt('tkt', new Date(at.getTime() + 1)) > importedId('tkt', at, source)).toBe(true);
        expect(idPrefix(firstIdAt('tkt', at))).toBe('tkt');
      }),
    );
  });

  it.each([
    '',
    'tkt',
    'tkt_',
    'tkt_01h455vb4pex5vsknk084sn02',
    'tkt_01h455vb4pex5vsknk084sn02qq',
    'tkt_81h455vb4pex5vsknk084sn02q',
    'TKT_01h455vb4pex5vsknk084sn02q',
    'tkt_01H455VB4PEX5VSKNK084SN02Q',
    'tkt_01h455vb4pex5vsknk084sn0il',
    ' tkt_01h455vb4pex5vsknk084sn02q',
    'tkt_01h455vb4pex5vsknk084sn02q\n',
    '_01h455vb4pex5vsknk084sn02q',
  ])('has no type in %j', (text) => {
    expect(idPrefix(text)).toBeUndefined();
  });
});

describe('secrets', () => {
  it('have 256 bits and are all different', () => {
    const secrets = Array.from({ length: 1_000 }, newSecret);
    expect(new Set(secrets).size).toBe(1_000);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('are kept as SHA-256', () => {
    expect(sha256('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });
});
