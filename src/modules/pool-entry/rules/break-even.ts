import { exact, largest, whole } from '../../../kernel/exact.ts';
import { formula, given, type Known, type Line, type StepLine, step } from '../../../kernel/receipt.ts';
import type { Text } from '../../../kernel/text.ts';
import { toCents } from '../../../law/numbers.ts';
import type { Employment, Lines, Outcome } from './month.ts';

export type BreakEven = {
  /** The lowest rate per hour worked, in whole cents, that loses nothing; null where no hours are worked. */
  readonly rateCents: number | null;
  /**
   * The largest share of idle hours, in tenths of a percent rounded down, that loses nothing; null where it loses even without
   * any.
   */
  readonly idlePercent: number | null;
};

type Found = {
  readonly breakEven: BreakEven;
  readonly steps: readonly Known<StepLine>[];
  readonly outcome: readonly (Line | Known)[];
};

const article = 'bedrijfsrekening';
const rateLabel: Text = {
  nl: 'tarief waarbij het precies uitkomt, naar verwachting',
  en: 'rate at which it breaks even, as expected',
};
const idleLabel: Text = {
  nl: 'uren zonder opdracht waarbij het precies uitkomt, naar verwachting',
  en: 'idle hours at which it breaks even, as expected',
};

/** Where the expected month tips: the other numbers as expected, one number at a time. */
export function breakEvenOf({ costs, worked }: Outcome, lines: Lines, job: Employment): Found {
  const need = step({
    name: 'te-verdienen',
    label: { nl: 'wat werkgevers moeten betalen', en: 'what employers have to pay' },
    article,
    how: {
      nl: '{kosten-expected} − {subsidie} − {bijdrage}, niet minder dan 0',
      en: '{kosten-expected} − {subsidie} − {bijdrage}, not less than 0',
    },
    unit: 'cents',
    value: largest(costs.value.sub(lines.subsidy.value).sub(lines.contribution.value), exact(0)),
  });
  const rate = worked.value.equals(0) ? null : rateStep(need, worked);
  const idle = idleStep(need, lines.rate.expected, job.available);
  return {
    breakEven: {
      rateCents: rate === null ? null : whole(rate.value),
      idlePercent: idle === null ? null : idle.value.valueOf(),
    },
    steps: [need, ...(rate === null ? [] : [rate]), ...(idle === null ? [] : [idle])],
    outcome: [
      ...(rate === null ? [] : [given('rate', rateLabel, 'cents', rate.value)]),
      ...(idle === null ? [] : [given('idle', idleLabel, 'percent', idle.value)]),
    ],
  };
}

function rateStep(need: Known, worked: Known): Known<StepLine> {
  return step({
    name: 'kantel-tarief',
    label: rateLabel,
    article,
    how: formula(`{te-verdienen} / {${worked.line.name}}`),
    unit: 'cents',
    value: exact(whole(need.value.div(worked.value), 'up')),
    rounding: toCents('up'),
  });
}

/** `100 % − need / (rate × hours)`: what may be lost of the hours before the rest does not pay for it. */
function idleStep(need: Known, rate: Known, available: Known): Known<StepLine> | null {
  const most = rate.value.mul(available.value);
  if (most.lt(need.value)) return null;
  const lost = most.equals(0) ? exact(1) : exact(1).sub(need.value.div(most));
  return step({
    name: 'kantel-leegloop',
    label: idleLabel,
    article,
    how: formula(`100 % − {te-verdienen} / ({${rate.line.name}} × {beschikbaar})`),
    unit: 'percent',
    value: exact(whole(lost.mul(1000), 'down')).div(10),
    rounding: {
      nl: 'afgerond op tienden van procenten, altijd naar beneden',
      en: 'rounded to tenths of percents, always down',
    },
  });
}
