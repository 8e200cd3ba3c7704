import { afterAll, beforeAll } from 'vitest';
import { forgetCommands } from './commands.js';
import { assertCovered } from './index-rule.js';

beforeAll(forgetCommands);

/** After each file: every filter and sort that its tests sent must be covered by a declared index. */
afterAll(() => {
  assertCovered();
});
