import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bestKnown } from './curtois/best-known.ts';
import { judge } from './curtois/check.ts';
import { readInstance } from './curtois/instance.ts';
import { madeInstance, type Size } from './curtois/made.ts';
import { named } from './curtois/rosters.ts';
import { solve } from './curtois/solve.ts';
import { median } from './numbers.ts';

/**
 * `npm run bench:curtois -- --dir DIR --seconds S [--instance N] [--out DIR]`: the public shift-scheduling instances, as a table. With
 * `--made 28x120x18 [--seed 1]` in place of a folder: one of our own, of so many days, people and shifts.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    instance: { type: 'string' },
    out: { type: 'string' },
    made: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function instancesIn(dir: string): readonly number[] {
  const numbers = readdirSync(dir)
    .flatMap((file) => /^Instance(\d+)\.txt$/.exec(file)?.[1] ?? [])
    .map(Number);
  return numbers
    .sort((a, b) => a - b)
    .filter((each) => values.instance === undefined || String(each) === values.instance);
}

function row(...cells: readonly (string | number)[]): string {
  const widths = [8, 14, 10, 10, 10, 8, 9];
  return cells.map((cell, at) => String(cell).padStart(widths[at] ?? 10)).join('  ');
}

/** An instance by its number; 0 is none of the public ones. */
async function run(text: string, instance: number, seconds: number): Promise<number | null> {
  const team = readInstance(text);
  const size = `${team.days}×${team.people.length}×${team.shifts.length}`;
  const began = performance.now();
  // An instance that comes to nothing is said, and the next one begins.
  const found = await solve(text, seconds).catch((error: unknown) => {
    say(`          ${error instanceof Error ? error.message.slice(0, 200) : 'failed'}`);
    return null;
  });
  const took = ((performance.now() - began) / 1000).toFixed(1);
  if (found === null) {
    say(row(instance, size, 'none', '', '', '', took));
    return null;
  }
  const rosters = named(found.rosters, team);
  const { violations, objective } = judge(text, rosters);
  const known = bestKnown[instance];
  const ratio = known === undefined ? null : objective / known;
  const bound = found.bound === null ? '' : Math.ceil(found.bound - 1e-4);
  say(row(instance, size, objective, bound, known ?? '', ratio?.toFixed(3) ?? '', took));
  if (violations.length > 0) process.exitCode = 1;
  for (const each of violations) say(`          not a roster: ${each}`);
  if (objective !== found.cost) say(`          the checker counts ${objective}, the search ${found.cost}`);
  if (values.out !== undefined) {
    mkdirSync(values.out, { recursive: true });
    writeFileSync(
      join(values.out, `Instance${instance}.txt`),
      `${rosters.map((each) => each.join(',')).join('\n')}\n`,
    );
  }
  return violations.length === 0 ? ratio : null;
}

function madeSize(size: string): Size {
  const [days = 0, people = 0, shifts = 0] = size.split('x').map(Number);
  if (!(days > 0 && people > 0 && shifts > 0))
    throw new RangeError('--made is days x people x shifts, as 28x120x18');
  return { days, people, shifts };
}

const heads = row('instance', 'd×p×shifts', 'objective', 'bound', 'best', 'ratio', 'seconds');

if (values.made !== undefined) {
  say(heads);
  await run(madeInstance(madeSize(values.made), Number(values.seed)), 0, Number(values.seconds));
} else if (values.dir === undefined || !existsSync(values.dir)) {
  say(
    'Give the folder with the instances: npm run bench:curtois -- --dir ../shared/data/curtois --seconds 60',
  );
  process.exitCode = 1;
} else {
  say(heads);
  const ratios: number[] = [];
  for (const instance of instancesIn(values.dir)) {
    const text = readFileSync(join(values.dir, `Instance${instance}.txt`), 'utf8');
    const ratio = await run(text, instance, Number(values.seconds));
    if (ratio !== null) ratios.push(ratio);
  }
  say(
    `median ratio ${median(ratios).toFixed(3)}, worst ${Math.max(...ratios).toFixed(3)} over ${ratios.length} instances`,
  );
}
