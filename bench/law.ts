import { addDays, addMonths, type LocalDate } from '../src/kernel/local-date.ts';
import type { Result } from '../src/kernel/result.ts';
import { bijstand } from '../src/law/bijstand/bijstand.ts';
import { loonkostensubsidie } from '../src/law/loonkostensubsidie/loonkostensubsidie.ts';
import { maandregels } from '../src/law/loonkostensubsidie/maandregels.ts';
import { perioden } from '../src/law/loonkostensubsidie/perioden.ts';
import { loonkostenvoordeel } from '../src/law/loonkostenvoordeel/loonkostenvoordeel.ts';
import { loonwaarde } from '../src/law/loonwaarde/loonwaarde.ts';
import { minimumloon } from '../src/law/minimumloon/minimumloon.ts';
import { referentiemaandloon, staffel, uurloon, wageAges } from '../src/law/minimumloon/parameters.ts';
import { vastMaandloon } from '../src/law/minimumloon/vast-maandloon.ts';
import { oproep } from '../src/law/oproep/oproep.ts';
import { proefplaatsing } from '../src/law/proefplaatsing/proefplaatsing.ts';
import { arbeidstijdCases } from './law-arbeidstijd.ts';
import { type Case, compare } from './measure.ts';

/**
 * `npm run bench:law`: how many calculations a second each instrument gives, receipt included, beside the bare formula in floating
 * point, with the values of the law already looked up and nothing explained. The last column counts how often floating point gives
 * another outcome: with 25 percent of employer's charges some amounts end on half a cent, and those it loses. Working time has no bare
 * formula: the question of a roster search stands beside the full check, which must never say otherwise.
 */

/** One question of many: the input is made before, so that only the calculation is measured. */
function over<Input>(
  name: string,
  inputs: readonly Input[],
  measured: (input: Input) => number,
  bare: (input: Input) => number,
): Case {
  const at = (run: (input: Input) => number) => (question: number) => {
    const input = inputs[question];
    if (input === undefined) throw new RangeError(`${name} has no question ${question}`);
    return run(input);
  };
  return {
    name,
    questions: inputs.length,
    measured: at(measured),
    beside: { is: 'floating point', run: at(bare) },
  };
}

function outcomeOf<Outcome>(result: Result<Outcome>): Outcome {
  if (!result.ok) throw new RangeError(JSON.stringify(result.refusals));
  return result.value;
}

const upTo = (count: number) => Array.from({ length: count }, (_, each) => each);
const born: LocalDate = '1990-01-01';
const date: LocalDate = '2026-02-01';
const first: LocalDate = '2024-01-01';

/** Values of those days, as a spreadsheet would hold them. */
const flat = {
  perHour: 1471,
  reference: 229440,
  firstReference: 206940,
  norm: 140150,
  exemption: 28500,
} as const;

const halfYears = referentiemaandloon.values.map(({ from }, at) => ({ from, at }));
const hourly = wageAges.map((age) => uurloon[age].values.map(({ value }) => Number(value)));
const monthly = referentiemaandloon.values.map(({ value }) => Number(value));
const shares = wageAges.map((age) => Number(staffel[age].values[0]?.value));

const minimumWage = over(
  'minimumloon',
  halfYears.flatMap(({ from, at }) =>
    wageAges.map((years, age) => ({ date: from, birthDate: addMonths(from, -12 * years), age, at })),
  ),
  (person) => {
    const { centsPerHour, referenceCentsPerMonth } = outcomeOf(minimumloon(person));
    return centsPerHour + referenceCentsPerMonth;
  },
  ({ age, at }) => (hourly[age]?.[at] ?? 0) + Math.round(((monthly[at] ?? 0) * (shares[age] ?? 0)) / 100),
);

const fixedPay = over(
  'minimumloon, vast maandloon',
  upTo(2097).map((hoursInYear) => ({ date, birthDate: born, centsPerMonth: 0, hoursInYear })),
  (pay) => outcomeOf(vastMaandloon(pay)).requiredCentsPerMonth,
  ({ hoursInYear }) => Math.ceil(flat.perHour * (hoursInYear / 12)),
);

const tasks = upTo(1000).map((each) => [
  { share: 50, tempo: 40 + (each % 71), quality: 60 + (each % 41), availability: 100 },
  { share: 30, tempo: 50 + (each % 37), quality: 100, availability: 70 + (each % 31) },
  { share: 20, tempo: 100, quality: 80 + (each % 17), availability: 100 },
]);

const wageValue = over(
  'loonwaarde, drie taken',
  tasks,
  (each) => outcomeOf(loonwaarde({ date, tasks: each })).percent,
  (each) =>
    Math.round(
      each.reduce(
        (sum, task) =>
          sum +
          (task.share / 100) *
            (Math.min(task.tempo, 100) / 100) *
            (Math.min(task.quality, 100) / 100) *
            Math.min(task.availability, 100),
        0,
      ),
    ),
);

function bareSubsidy(reference: number, percent: number, hours: number, charges: number): number {
  const basis = reference * 1.08;
  const difference = Math.max(0, basis - (percent / 100) * reference * 1.08);
  return (Math.min(difference, basis * 0.7) * (1 + charges / 100) * hours) / 36;
}

const subsidy = over(
  'loonkostensubsidie',
  upTo(101).flatMap((loonwaardePercent) =>
    upTo(40).map((less) => ({
      date: first,
      birthDate: born,
      route: 'loonwaarde' as const,
      loonwaardePercent,
      hoursPerWeek: 40 - less,
      werkgeverslastenPercent: 25,
    })),
  ),
  (job) => outcomeOf(loonkostensubsidie(job)).centsPerMonth ?? 0,
  ({ loonwaardePercent, hoursPerWeek }) =>
    Math.round(bareSubsidy(flat.firstReference, loonwaardePercent, hoursPerWeek, 25)),
);

const grants = upTo(100).map(
  (loonwaardePercent) =>
    ({
      birthDate: born,
      startDate: date,
      decisions: [{ from: date, route: 'loonwaarde', loonwaardePercent, hoursPerWeek: 32 }],
    }) as const,
);

const claims = over(
  'loonkostensubsidie, elf maandregels',
  grants,
  (grant) => {
    const lines = outcomeOf(maandregels(outcomeOf(perioden(grant, '2027-01-01'))));
    return lines.reduce((sum, { cents }) => sum + cents, 0);
  },
  ({ decisions }) =>
    upTo(11).reduce(
      (sum) => sum + Math.round(bareSubsidy(flat.reference, decisions[0].loonwaardePercent, 32, 23.5)),
      0,
    ),
);

const benefit = over(
  'bijstand naast werk',
  upTo(2000).map((each) => ({
    date,
    household: 'single' as const,
    earningsCents: each * 101,
    exemption: 'n' as const,
  })),
  (situation) => outcomeOf(bijstand(situation)).remainingCents,
  ({ earningsCents }) =>
    Math.max(0, flat.norm - (earningsCents - Math.round(Math.min(earningsCents * 0.25, flat.exemption)))),
);

const advantage = over(
  'loonkostenvoordeel',
  upTo(2200).map((paidHours) => ({ kind: 'banenafspraak', date, start: date, paidHours }) as const),
  (facts) => {
    const outcome = outcomeOf(loonkostenvoordeel(facts));
    return outcome.right ? (outcome.centsPerYear ?? 0) : 0;
  },
  ({ paidHours }) => Math.round(Math.min(2000, 1.01 * paidHours) * 100),
);

const contracts = upTo(200).map((each) => ({
  date,
  hours:
    each % 3 === 0
      ? { kind: 'fixed' as const, hoursPerWeek: (each + 1) / 5 }
      : { kind: 'annual' as const, hoursPerYear: (each + 1) * 9 },
  payEvenly: each % 2 === 0,
  exclusionOfWage: each % 7 === 0,
}));

const onCall = over(
  'oproep',
  contracts,
  (contract) => Number(outcomeOf(oproep(contract)).onCall),
  ({ hours, payEvenly, exclusionOfWage }) =>
    Number(exclusionOfWage || (hours.kind === 'annual' && !payEvenly)),
);

const trial = over(
  'proefplaatsing',
  upTo(365).map((each) => ({ start: addDays(date, each), receivesAlgemeneBijstand: true })),
  (facts) => {
    const outcome = outcomeOf(proefplaatsing(facts));
    return outcome.right ? Date.parse(outcome.lastDay) : 0;
  },
  ({ start }) => {
    const day = new Date(start);
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
    const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
    return Date.UTC(year, month + 2, Math.min(day.getUTCDate() - 1, last));
  },
);

compare([
  minimumWage,
  fixedPay,
  wageValue,
  subsidy,
  claims,
  benefit,
  advantage,
  onCall,
  trial,
  ...arbeidstijdCases(),
]);
