import { exact } from '../../../kernel/exact.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Figures } from '../../../ui/index.ts';
import type { BusinessCase } from '../rules/business-case.ts';
import { type Outlook, outlookNames, outlooks } from '../rules/terms.ts';

const kinds = [
  { key: 'wageCostCents', label: { nl: 'loonkosten', en: 'wage costs' } },
  { key: 'guidanceCents', label: { nl: 'begeleiding', en: 'guidance' } },
  { key: 'adaptationCents', label: { nl: 'aanpassingen', en: 'adaptations' } },
  { key: 'revenueCents', label: { nl: 'wat werkgevers betalen', en: 'what employers pay' } },
  { key: 'subsidyCents', label: { nl: 'loonkostensubsidie', en: 'wage-cost subsidy' } },
  { key: 'contributionCents', label: { nl: 'andere bijdragen', en: 'other contributions' } },
] as const;
const costs = kinds.slice(0, 3);
const income = kinds.slice(3);

const strokes = { setback: 'dotted', expected: 'solid', windfall: 'dashed' } as const;
const order: readonly Outlook[] = outlooks;
const capital = ({ nl, en }: Text): Text => ({
  nl: nl.charAt(0).toUpperCase() + nl.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

/** The business case as pictures and a table: amounts that are there already, and straight lines between them. */
export function figuresOf(found: BusinessCase): Figures {
  const { months } = found;
  const used = ({ key }: (typeof kinds)[number]) => order.some((outlook) => months[outlook][key] > 0);
  const row = ({ key, label }: (typeof kinds)[number]) => ({
    label: capital(label),
    cents: order.map((outlook) => months[outlook][key]),
  });
  const total = (label: Text, keys: readonly (typeof kinds)[number][]) => ({
    label,
    sum: true,
    cents: order.map((outlook) => keys.reduce((sum, { key }) => sum + months[outlook][key], 0)),
  });
  return {
    bars: {
      label: {
        nl: 'Kosten en inkomsten per maand, en wat er overblijft.',
        en: 'Costs and income per month, and what is left.',
      },
      kinds,
      groups: order.map((outlook) => ({
        heading: capital(outlookNames[outlook]),
        left: months[outlook].resultCents,
        bars: [
          { label: { nl: 'Kosten', en: 'Costs' }, parts: partsOf(found, outlook, costs) },
          { label: { nl: 'Inkomsten', en: 'Income' }, parts: partsOf(found, outlook, income) },
        ],
      })),
    },
    lines: linesOf(found),
    table: {
      caption: { nl: 'De maand in drie verwachtingen', en: 'The month in three outlooks' },
      what: { nl: 'Wat', en: 'What' },
      head: order.map((outlook) => capital(outlookNames[outlook])),
      rows: [
        ...costs.filter(used).map(row),
        total({ nl: 'Kosten samen', en: 'Costs together' }, costs),
        ...income.filter(used).map(row),
        total({ nl: 'Inkomsten samen', en: 'Income together' }, income),
        {
          label: { nl: 'Blijft over', en: 'Left over' },
          sum: true,
          cents: order.map((outlook) => months[outlook].resultCents),
        },
      ],
    },
  };
}

function partsOf({ months }: BusinessCase, outlook: Outlook, of: readonly (typeof kinds)[number][]) {
  return of.map(({ key }) => ({ key, value: months[outlook][key] }));
}

/** What is left by the share of idle hours, at each of the rates; the rest as expected. */
function linesOf({ terms, months, breakEven, availableHours }: BusinessCase): Figures['lines'] {
  const { revenueCents, resultCents } = months.expected;
  const fixed = resultCents - revenueCents;
  const hours = exact(availableHours).valueOf();
  const most = mostIdle(terms.idle.setback, breakEven.idlePercent);
  const at = (rateCents: number, share: number) => Math.round(fixed + rateCents * hours * (1 - share / 100));
  const rates = order
    .map((outlook) => ({ outlook, cents: terms.rate[outlook] }))
    .filter(({ outlook, cents }) => outlook === 'expected' || cents !== terms.rate.expected);
  return {
    label: {
      nl: 'Wat er per maand overblijft, als er meer of minder uren zonder opdracht zijn.',
      en: 'What is left per month, with more or fewer hours without an assignment.',
    },
    axis: { nl: 'uren zonder opdracht', en: 'hours without an assignment' },
    shareName: { nl: 'Uren zonder opdracht', en: 'Hours without an assignment' },
    most,
    names: rates.map(({ outlook, cents }) => ({
      label:
        rates.length === 1
          ? { nl: 'tarief', en: 'rate' }
          : { nl: `tarief ${outlookNames[outlook].nl}`, en: `rate ${outlookNames[outlook].en}` },
      cents,
    })),
    lines: rates.map(({ outlook, cents }) => ({
      key: outlook,
      stroke: strokes[outlook],
      atNone: at(cents, 0),
      atMost: at(cents, most),
    })),
    points: [{ key: 'expected', share: terms.idle.expected, value: resultCents }],
    pointsName: { nl: 'wat wordt verwacht', en: 'what is expected' },
    crossing: breakEven.idlePercent,
  };
}

/** Some way beyond what may happen, in steps of twenty percent. */
function mostIdle(setback: number, breakEven: number | null): number {
  return Math.min(100, Math.max(20, Math.ceil((Math.max(setback, breakEven ?? 0) + 5) / 20) * 20));
}
