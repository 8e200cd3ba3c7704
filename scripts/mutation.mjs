// `npm run mutation -- PART`: mutates the pure code and checks whether a unit test fails; without a name, all parts.
// The threshold is 85 %.
import { Stryker } from '@stryker-mutator/core';
import { runScript } from './setup.mjs';
import { wantedParts } from './setup.terminal.mjs';

const BAR = 85;
const NO_TESTS = '!src/**/*.test.ts';

const PARTS = {
  billing: [
    'src/domains/billing/transaction/transaction.money.ts',
    'src/domains/billing/transaction/transaction.states.ts',
    'src/domains/billing/transaction/transaction-ledger.rules.ts',
    'src/domains/billing/agent-subscription/agent-subscription.time.ts',
    'src/domains/billing/stripe/stripe-order.ts',
    'src/domains/billing/stripe/stripe-overdue.ts',
  ],
  shared: ['src/shared/**/*.ts'],
  limits: ['src/graphql/cost.ts', 'src/graphql/limits.ts', 'src/graphql/answer-size.ts'],
  paging: ['src/database/cursor.ts'],
  states: ['src/domains/**/*.states.ts'],
};

await runScript(async () => {
  const wanted = wantedParts(Object.keys(PARTS));
  const results = await new Stryker({
    mutate: [...wanted.flatMap((name) => PARTS[name]), NO_TESTS],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'mutation.config.ts' },
    ignorePatterns: ['/.data', '/dist', '/web', '/docs', '/bench', '/coverage', '/reports'],
    concurrency: 2,
    reporters: ['clear-text', 'html'],
    clearTextReporter: { logTests: false, allowColor: false },
    htmlReporter: { fileName: 'coverage/mutation.html' },
    tempDirName: '.data/mutation',
  }).runMutationTest();

  const counted = results.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const score = (100 * noticed.length) / counted.length;
  console.log(`${noticed.length} of ${counted.length} mutations were detected: ${score.toFixed(1)} %.`);
  return score < BAR ? 1 : 0;
});
