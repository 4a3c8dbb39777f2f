import { defineConfig } from 'vitest/config';

/**
 * Five kinds of test, each a project of its own so that daily work runs only the fast ones.
 * `embedded` and `server` run the same files: once on PGlite, once on a real PostgreSQL server.
 */
const actionTests = [
  'src/**/actions/*.test.ts',
  'src/**/store.test.ts',
  'src/**/*.db.test.ts',
  'test/database/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{src,bench}/**/*.test.{ts,tsx}', 'test/repository/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: actionTests,
          // Nothing here is about speed: a busy machine is no failure.
          testTimeout: 60_000,
        },
      },
      ...(['embedded', 'server'] as const).map((database) => ({
        test: {
          name: database,
          // The demonstration is filled once: it takes as long as all other tests together.
          include: database === 'embedded' ? [...actionTests, 'demo/**/*.test.ts'] : actionTests,
          env: { WERKKRING_TEST_DATABASE: database },
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
      {
        test: {
          name: 'machine',
          include: ['test/bare-machine/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/journeys/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
