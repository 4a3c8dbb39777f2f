import os from 'node:os';
import { median } from './numbers.ts';

/** The same questions, answered by what is measured and by something to hold its speed against. */
export type Case = {
  readonly name: string;
  /** How many questions there are, from 0 on. All of them are asked, over and over. */
  readonly questions: number;
  /** Gives the outcome as a number, so that both can be compared. */
  readonly measured: (question: number) => number;
  readonly beside: { readonly is: string; readonly run: (question: number) => number };
};

const rounds = 7;
const millisecondsPerRound = 200;

/**
 * Prints how many answers a second each case gives, beside the same of what it is held against. They take turns, so that a busy
 * machine slows both; what is printed is the median of the rounds, and the ratio is that of the turns.
 */
export function compare(cases: readonly Case[]): void {
  console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}`);
  console.log(`load before: ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} processors\n`);
  const heads = ['what', 'a second', 'beside', 'a second', 'times slower', 'another outcome'];
  print([heads, ...cases.map(row)]);
}

function row({ name, questions, measured, beside }: Case): readonly string[] {
  const turns = Array.from({ length: rounds + 1 }, () => {
    const ours = rate(measured, questions);
    return { ours, theirs: rate(beside.run, questions) };
  }).slice(1);
  return [
    name,
    shown(median(turns.map(({ ours }) => ours))),
    beside.is,
    shown(median(turns.map(({ theirs }) => theirs))),
    times(median(turns.map(({ ours, theirs }) => theirs / ours))),
    differences(measured, beside.run, questions),
  ];
}

/** 1/800 of what is 800 times as fast. */
function times(slower: number): string {
  return slower < 0.1 ? `1/${shown(1 / slower)}` : shown(slower);
}

/** What comes out goes somewhere, so that nothing is left out because nobody looks at it. */
let sink = 0;

function rate(run: (question: number) => number, questions: number): number {
  const start = performance.now();
  let done = 0;
  let took = 0;
  do {
    for (let question = 0; question < questions; question += 1) sink += run(question);
    done += questions;
    took = performance.now() - start;
  } while (took < millisecondsPerRound);
  if (Number.isNaN(sink)) throw new RangeError('an outcome is not a number');
  return (done / took) * 1000;
}

function differences(
  first: (question: number) => number,
  second: (question: number) => number,
  questions: number,
): string {
  const apart = Array.from({ length: questions }, (_, question) =>
    Math.abs(first(question) - second(question)),
  ).filter((each) => each > 0);
  return apart.length === 0
    ? 'never'
    : `${shown(apart.length)} of ${shown(questions)}, at most ${shown(Math.max(...apart))} apart`;
}

/** Three digits that mean something: more would promise what a measurement cannot hold. */
function shown(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows) {
    console.log(cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '));
  }
}
