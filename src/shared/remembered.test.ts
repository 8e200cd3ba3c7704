import { expect, it } from 'vitest';
import { remembered } from './remembered.js';

it('makes one value a minute, for however many ask', async () => {
  let [now, made] = [0, 0];
  const read = remembered(
    60_000,
    () => Promise.resolve((made += 1)),
    () => now,
  );
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  now = 59_999;
  expect(await read()).toBe(1);
  now = 60_000;
  expect([await read(), await read()]).toEqual([2, 2]);
});

it('does not keep a failure', async () => {
  let tries = 0;
  const read = remembered(60_000, () =>
    (tries += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve(tries),
  );
  await expect(read()).rejects.toThrow('away');
  expect([await read(), await read()]).toEqual([2, 2]);
});
