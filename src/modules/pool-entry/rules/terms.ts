import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Refusal, refusalsOf } from '../../../kernel/result.ts';
import type { Text } from '../../../kernel/text.ts';
import { vakantiebijslagBounds } from '../../../law/minimumloon/vakantiebijslag.ts';
import { type Asked, mostCents, wrongNumbers } from '../../../law/numbers.ts';

/** How it may go: things go against the firm, as expected, or with it. */
export const outlooks = ['setback', 'expected', 'windfall'] as const;
export type Outlook = (typeof outlooks)[number];

/** A number that is not known for sure, in each outlook. */
export type Range = Readonly<Record<Outlook, number>>;

/** How the wage-cost subsidy is come to; `none` where the person is not in the target group. */
export const subsidyRoutes = ['loonwaarde', 'forfaitair', 'none'] as const;
export type SubsidyRoute = (typeof subsidyRoutes)[number];

/** What is agreed and expected of somebody who may enter the pool. Amounts are whole cents, shares are percents. */
export type Terms = {
  /** First day of the contract: its rules of law count. */
  readonly date: LocalDate;
  readonly hoursPerWeek: number;
  readonly wageCents: number;
  readonly route: SubsidyRoute;
  readonly loonwaardePercent?: number;
  readonly fullTimeHoursPerWeek?: number;
  readonly vakantiebijslagPercent?: number;
  /** What the firm pays on top of wage and holiday allowance: premiums, pension. */
  readonly chargesPercent: number;
  /** Paid hours in which nobody works: leave, public holidays, illness. */
  readonly awayPercent: number;
  /** What an employer pays per hour worked. */
  readonly rate: Range;
  /** Of the hours that somebody is there: those without an assignment. */
  readonly idle: Range;
  /** Hours of guidance in a month. */
  readonly guidance: Range;
  readonly guidanceCents: number;
  /** What adaptations cost once, and over how many months that is spread. */
  readonly adaptationCents: number;
  readonly adaptationMonths: number;
  /** What others pay every month, such as the municipality for guidance. */
  readonly contributionCents: number;
};

export const labels = {
  hoursPerWeek: { nl: 'uren per week', en: 'hours a week' },
  wageCents: { nl: 'loon per uur', en: 'wage per hour' },
  loonwaardePercent: { nl: 'loonwaarde', en: 'wage value' },
  fullTimeHoursPerWeek: { nl: 'uren van een volledige baan', en: 'hours of a full-time job' },
  vakantiebijslagPercent: { nl: 'vakantiebijslag volgens de cao', en: 'holiday allowance by agreement' },
  chargesPercent: { nl: 'werkgeverslasten van de firma', en: "the firm's charges as employer" },
  awayPercent: { nl: 'verlof, feestdagen en ziekte', en: 'leave, public holidays and illness' },
  rate: { nl: 'tarief per gewerkt uur', en: 'rate per hour worked' },
  idle: { nl: 'uren zonder opdracht', en: 'hours without an assignment' },
  guidance: { nl: 'begeleiding, uren per maand', en: 'guidance, hours a month' },
  guidanceCents: { nl: 'kosten van een uur begeleiding', en: 'cost of an hour of guidance' },
  adaptationCents: { nl: 'aanpassingen, eenmalig', en: 'adaptations, once' },
  adaptationMonths: { nl: 'maanden om aanpassingen te spreiden', en: 'months to spread adaptations over' },
  contributionCents: { nl: 'vaste bijdrage per maand', en: 'fixed contribution per month' },
} as const satisfies Record<string, Text>;

export const outlookNames: Readonly<Record<Outlook, Text>> = {
  setback: { nl: 'als het tegenzit', en: 'if things go against you' },
  expected: { nl: 'naar verwachting', en: 'as expected' },
  windfall: { nl: 'als het meezit', en: 'if things go well' },
};

/** The name under which a number of a range is asked: `rateSetback`. */
function rangeField(name: 'rate' | 'idle' | 'guidance', outlook: Outlook): string {
  return `${name}${outlook.charAt(0).toUpperCase()}${outlook.slice(1)}`;
}

const refusal = refusalsOf('pool-entry', {
  'range-order': {
    nl: 'Bij {label} staat wat tegenzit aan de verkeerde kant van wat u verwacht. Draai de getallen om.',
    en: 'For {label}, the setback lies on the wrong side of what you expect. Turn the numbers round.',
  },
  'windfall-order': {
    nl: 'Bij {label} staat wat meezit aan de verkeerde kant van wat u verwacht. Draai de getallen om.',
    en: 'For {label}, the windfall lies on the wrong side of what you expect. Turn the numbers round.',
  },
});

const percent = { least: 0, most: 100 } as const;
const cents = { least: 0, most: mostCents, cents: true } as const;

/** Every number that is missing or makes no sense, and every range that is the wrong way round, by its field. */
export function wrongTerms(terms: Terms): readonly Refusal[] {
  const one = (
    field: keyof typeof labels & keyof Terms,
    bounds: Pick<Asked, 'least' | 'most' | 'whole' | 'cents'>,
  ) => {
    const value = terms[field];
    return { field, label: labels[field], value: typeof value === 'number' ? value : undefined, ...bounds };
  };
  const three = (
    name: 'rate' | 'idle' | 'guidance',
    bounds: Pick<Asked, 'least' | 'most' | 'whole' | 'cents'>,
  ) =>
    outlooks.map((outlook) => ({
      field: rangeField(name, outlook),
      label: labels[name],
      value: terms[name][outlook],
      ...bounds,
    }));
  const asked: readonly Asked[] = [
    one('hoursPerWeek', { least: 1, most: 60 }),
    one('wageCents', cents),
    { ...one('loonwaardePercent', { ...percent, whole: true }), optional: terms.route !== 'loonwaarde' },
    { ...one('fullTimeHoursPerWeek', { least: 1, most: 60 }), optional: true },
    { ...one('vakantiebijslagPercent', vakantiebijslagBounds), optional: true },
    one('chargesPercent', percent),
    one('awayPercent', { least: 0, most: 90 }),
    ...three('rate', cents),
    ...three('idle', percent),
    ...three('guidance', { least: 0, most: 200 }),
    one('guidanceCents', cents),
    one('adaptationCents', cents),
    one('adaptationMonths', { least: 1, most: 120, whole: true }),
    one('contributionCents', cents),
  ];
  return [...wrongNumbers(asked), ...wrongWayRound(terms)];
}

/** Less comes in with a setback and more goes out; with a windfall the other way. */
function wrongWayRound({ rate, idle, guidance }: Terms): readonly Refusal[] {
  const ranges = [
    { name: 'rate', range: rate, sign: 1 },
    { name: 'idle', range: idle, sign: -1 },
    { name: 'guidance', range: guidance, sign: -1 },
  ] as const;
  return ranges.flatMap(({ name, range, sign }) => {
    const values = { label: labels[name] };
    return [
      ...(sign * (range.expected - range.setback) < 0
        ? [refusal('range-order', { field: rangeField(name, 'setback'), values })]
        : []),
      ...(sign * (range.windfall - range.expected) < 0
        ? [refusal('windfall-order', { field: rangeField(name, 'windfall'), values })]
        : []),
    ];
  });
}
