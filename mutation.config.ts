import { defineConfig } from 'vitest/config';

/** The unit tests alone, for `npm run mutation`. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/*.int.test.ts'],
    setupFiles: ['test/testkit/reflect.setup.ts'],
  },
});
