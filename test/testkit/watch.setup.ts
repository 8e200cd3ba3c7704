import { afterAll } from 'vitest';
import { assertCovered } from './index-rule.js';

/** After each file: every filter and sort that its tests sent must be covered by a declared index. */
afterAll(() => {
  assertCovered();
});
