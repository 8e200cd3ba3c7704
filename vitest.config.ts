import { defineConfig } from 'vitest/config';

/** Vite would take graphql's ESM build while its users under Node get the CommonJS one: two realms, so name one. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'],
          exclude: ['**/*.int.test.ts'],
          setupFiles: ['test/testkit/reflect.setup.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['src/**/*.int.test.ts', 'test/integration/**/*.int.test.ts', 'test/soak/*.int.test.ts'],
          globalSetup: ['test/testkit/database.global.ts'],
          setupFiles: ['test/testkit/reflect.setup.ts', 'test/testkit/watch.setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
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
          include: ['test/e2e/**/*.e2e.test.ts', 'test/client/**/*.e2e.test.ts', 'test/soak/*.e2e.test.ts'],
          globalSetup: ['browser', 'demo', 'database'].map((name) => `test/testkit/${name}.global.ts`),
          exclude: ['test/e2e/console/**'],
          setupFiles: ['test/testkit/reflect.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve,
        test: {
          name: 'console',
          include: ['test/e2e/console/**/*.e2e.test.ts'],
          // One built server with demo data for all of them.
          globalSetup: ['browser', 'demo', 'console'].map((name) => `test/testkit/${name}.global.ts`),
          // A browser on a busy machine paints when it can: what fails once and then works was a matter of time.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
