/** A line for the operator. Never a name, a number or an address of a person. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Something that should not have happened, with where. `what` names the place, not the person. */
export function complain(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${what}: ${detail}\n`);
}

/** The one line of a failure that an operator can act on. */
export function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
