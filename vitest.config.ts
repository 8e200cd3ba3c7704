import { defineConfig } from 'vitest/config';

/** Vite would take graphql's ESM build while its users under Node get the CommonJS one: two realms, so name one. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** A guard against a hang, not a measure: a machine with much else to do takes its time. */
const expectations = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          expect: expectations,
          include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'],
          exclude: ['**/*.int.test.ts'],
          setupFiles: ['test/testkit/reflect.setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          expect: expectations,
          include: ['src/**/*.int.test.ts', 'test/integration/**/*.int.test.ts', 'test/soak/*.int.test.ts'],
          globalSetup: ['test/testkit/database.global.ts'],
          setupFiles: ['test/testkit/reflect.setup.ts', 'test/testkit/watch.setup.ts'],
          testTimeout: 120_000,
          // A file that breaks off in a hook takes the next ones of its worker with it.
          hookTimeout: 600_000,
          // To read the whole server takes 4 s: once for each worker, not for each file.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          expect: expectations,
          include: ['test/e2e/**/*.e2e.test.ts', 'test/client/**/*.e2e.test.ts', 'test/soak/*.e2e.test.ts'],
          globalSetup: ['browser', 'demo', 'database'].map((name) => `test/testkit/${name}.global.ts`),
          exclude: ['test/e2e/console/**'],
          setupFiles: ['test/testkit/reflect.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve,
        test: {
          name: 'console',
          expect: expectations,
          include: ['test/e2e/console/**/*.e2e.test.ts'],
          // One built server with demo data for all of them.
          globalSetup: ['browser', 'demo', 'console'].map((name) => `test/testkit/${name}.global.ts`),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
