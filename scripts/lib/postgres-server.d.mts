/** Starts a PostgreSQL server for tests, or uses TEST_DATABASE_URL. `stop` ends the server it started and clears up. */
export function startPostgres(
  log?: (line: string) => void,
): Promise<{ readonly url: string; stop(): Promise<void> }>;
