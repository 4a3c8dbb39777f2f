import { type Exact, exact, share, smallest } from '../../kernel/exact.ts';
import { formula, given, type Known, type Line, type StepLine, step } from '../../kernel/receipt.ts';
import type { Text } from '../../kernel/text.ts';
import type { Asked } from '../numbers.ts';

/** What was counted in a unit of time, and what an average worker does in it: 70 of norm 80 is 87,5 percent. */
export type Measured = { readonly measured: number; readonly norm: number };

export type Task = {
  /** What the task is called on the receipt; "taak 1" where it has no name. */
  readonly name?: string | undefined;
  /** Percent of the working time. */
  readonly share: number;
  /** Percent of the average worker, or the count beside the norm. */
  readonly tempo: number | Measured;
  /** Usable units, percent of the average worker. */
  readonly quality: number;
  /** Netto werktijd: time spent on the task itself, percent of the average worker. */
  readonly availability: number;
};

const factors = {
  tempo: { nl: 'tempo', en: 'pace' },
  kwaliteit: { nl: 'kwaliteit', en: 'quality' },
  'netto-werktijd': { nl: 'netto werktijd', en: 'net working time' },
} as const;
type Factor = keyof typeof factors;

/** Twice as fast as the average worker is beyond what can be observed; more is a slip of the keys. */
const mostObserved = 200;
const mostCounted = 1_000_000;

/** The numbers of a task, each to be asked under its own field. */
export function askedOf(task: Task, place: number): readonly Asked[] {
  const field = (name: string) => `tasks.${place}.${name}`;
  const label = (what: Text) => labelled(what, task, place);
  const factor = (name: string, what: Text, value: number) => ({
    field: field(name),
    label: label(what),
    value,
    least: 0,
    most: mostObserved,
  });
  return [
    { field: field('share'), label: label(shareLabel), value: task.share, least: 0, most: 100 },
    ...(typeof task.tempo === 'object'
      ? countsOf(task.tempo, field, label)
      : [factor('tempo', factors.tempo, task.tempo)]),
    factor('quality', factors.kwaliteit, task.quality),
    factor('availability', factors['netto-werktijd'], task.availability),
  ];
}

function countsOf(
  { measured, norm }: Measured,
  field: (name: string) => string,
  label: (what: Text) => Text,
): readonly Asked[] {
  // More than twice the norm is refused as a pace would be; a norm of nothing cannot be reached.
  const most = norm > 0 && norm <= mostCounted ? norm * (mostObserved / 100) : mostCounted;
  return [
    { field: field('tempo.measured'), label: label(measuredLabel), value: measured, least: 0, most },
    { field: field('tempo.norm'), label: label(normLabel), value: norm, least: 0.01, most: mostCounted },
  ];
}

const shareLabel = { nl: 'aandeel in de werktijd', en: 'share of working time' };
const measuredLabel = { nl: 'gemeten aantal', en: 'count measured' };
const normLabel = { nl: 'norm', en: 'norm' };

function labelled(what: Text, { name }: Task, place: number): Text {
  const [nl, en] = name === undefined ? [`taak ${place + 1}`, `task ${place + 1}`] : [name, name];
  return { nl: `${what.nl}, ${nl}`, en: `${what.en}, ${en}` };
}

/** Does a task count? From one sixteenth of the working time on, and from half an hour a day on (Besluit art. 1). */
export function isHoofdtaak(
  shareOfTime: Exact,
  least: { readonly share: Exact; readonly minutes: Exact },
  minutesPerDay: Exact | null,
): boolean {
  if (shareOfTime.lt(least.share)) return false;
  return minutesPerDay === null || share(shareOfTime).mul(minutesPerDay).gte(least.minutes);
}

/** What was given of a task, and what it is worth of a whole working time, step by step. */
export type Worth = {
  readonly share: Known;
  readonly inputs: readonly (Line | Known)[];
  readonly steps: readonly Known<StepLine>[];
  /** Tempo × kwaliteit × netto werktijd × share, in percents. */
  readonly worth: Known<StepLine>;
};

export function shareOf(task: Task, place: number): Known {
  return given(`aandeel-${place + 1}`, labelled(shareLabel, task, place), 'percent', task.share);
}

/** The worth of a hoofdtaak (Besluit art. 3 and 5): each factor counts for at most `most` percent. */
export function worthOf(task: Task, place: number, most: Known): Worth {
  const at = place + 1;
  const shareKnown = shareOf(task, place);
  const measured = typeof task.tempo === 'object' ? measuredTempo(task, task.tempo, place) : null;
  const lineOf = (factor: Factor, value: number) =>
    given(`${factor}-${at}`, labelled(factors[factor], task, place), 'percent', value);
  const tempo = measured?.tempo ?? lineOf('tempo', typeof task.tempo === 'number' ? task.tempo : 0);
  const others = [lineOf('kwaliteit', task.quality), lineOf('netto-werktijd', task.availability)];
  const all = [tempo, ...others].map((each) => capped(each, most));
  const counts = all.map(({ counts: counted }) => counted);
  const worth = step({
    name: `waarde-${at}`,
    label: labelled({ nl: 'waarde van het werk', en: 'worth of the work' }, task, place),
    article: 'Besluit LKS Participatiewet 2021 art. 3 en 5',
    how: formula([shareKnown, ...counts].map(({ line }) => `{${line.name}}`).join(' × ')),
    unit: 'percent',
    value: counts.reduce((product, { value }) => product.mul(share(value)), shareKnown.value),
  });
  return {
    share: shareKnown,
    inputs: [shareKnown, ...(measured === null ? [tempo] : measured.inputs), ...others],
    steps: [...(measured === null ? [] : [measured.tempo]), ...all.flatMap(({ steps }) => steps)],
    worth,
  };
}

function measuredTempo(task: Task, { measured, norm }: Measured, place: number) {
  const at = place + 1;
  const inputs = [
    given(`gemeten-${at}`, labelled(measuredLabel, task, place), 'number', measured),
    given(`norm-${at}`, labelled(normLabel, task, place), 'number', norm),
  ];
  const tempo = step({
    name: `tempo-${at}`,
    label: labelled(factors.tempo, task, place),
    article: 'Besluit LKS Participatiewet 2021 art. 1',
    how: formula(`{gemeten-${at}} / {norm-${at}} × 100 %`),
    unit: 'percent',
    value: tempoOf({ measured, norm }),
  });
  return { inputs, tempo };
}

/** The pace in percents of the norm: 70 of norm 80 is 87,5. The norm must be more than nothing. */
export function tempoOf({ measured, norm }: Measured): Exact {
  return exact(measured).div(exact(norm)).mul(100);
}

/** A factor above the most that counts is brought down to it, in a step of its own. */
function capped(
  factor: Known,
  most: Known,
): { readonly counts: Known; readonly steps: readonly Known<StepLine>[] } {
  if (factor.value.lte(most.value)) return { counts: factor, steps: [] };
  const { name, label } = factor.line;
  const counts = step({
    name: `${name}-telt`,
    label: { nl: `${label.nl}, telt voor`, en: `${label.en}, counts for` },
    article: 'AKC Cahier 24',
    how: {
      nl: `het laagste van {${name}} en {${most.line.name}}`,
      en: `the lowest of {${name}} and {${most.line.name}}`,
    },
    unit: 'percent',
    value: smallest(factor.value, most.value),
  });
  return { counts, steps: [counts] };
}
