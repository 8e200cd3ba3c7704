import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocumentStore, weightOf } from './document-store.js';

const documentOf = (name: string): ReturnType<typeof parse> => parse(`query ${name} { me { id name } }`);

describe('kept documents', () => {
  it('are those that came at least twice', async () => {
    const store = createDocumentStore();
    const first = documentOf('A');
    await store.set('a', first);
    expect([await store.get('a'), store.isKept(first)]).toEqual([undefined, false]);
    const second = documentOf('A');
    await store.set('a', second);
    expect([await store.get('a'), store.isKept(second)]).toEqual([second, true]);
  });

  it('have a bound by what they weigh once compiled', async () => {
    const weight = weightOf(documentOf('A'));
    const store = createDocumentStore({ maxBytes: 10.5 * weight });
    for (let index = 0; index < 20; index += 1) {
      for (let time = 0; time < 2; time += 1) await store.set(`h${String(index)}`, documentOf(`A${String(index)}`));
    }
    const kept = [];
    for (let index = 0; index < 20; index += 1) if (await store.get(`h${String(index)}`)) kept.push(index);
    expect(kept).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it('weigh more for each field and each way to leave some out', () => {
    const plain = weightOf(parse('{ me { id name } }'));
    const conditional = weightOf(parse('query ($x: Boolean!) { me { id name @include(if: $x) } }'));
    const spread = weightOf(parse('{ me { ...f } a: me { ...f } } fragment f on User { id name email roles }'));
    expect(plain).toBeGreaterThan(15_000);
    expect(conditional - plain).toBeGreaterThan(3 * 4_500);
    expect(spread - plain).toBeGreaterThan(7 * 4_500);
  });
});
