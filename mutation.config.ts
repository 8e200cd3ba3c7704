import { defineConfig } from 'vitest/config';

/** The unit tests alone, for `npm run mutation`. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    // Its random documents take 80 s a run and try the executor, which is in no part.
    exclude: ['**/*.int.test.ts', 'src/graphql/executor.test.ts'],
    setupFiles: ['test/testkit/reflect.setup.ts'],
  },
});
