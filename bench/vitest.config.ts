import { defineConfig } from 'vitest/config';

/**
 * `npm run bench:pages`: what must be measured on pages and a database, which only the test runner can load. With
 * WERKKRING_TEST_DATABASE=server on a real PostgreSQL server; with PEOPLE another number of people than 300.
 */
export default defineConfig({
  test: {
    name: process.env.WERKKRING_TEST_DATABASE === 'server' ? 'server' : 'embedded',
    include: ['bench/**/*.bench.ts'],
    globalSetup: ['test/database/global-setup.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
