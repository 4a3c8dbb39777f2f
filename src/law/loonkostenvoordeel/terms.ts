import { addDays, addMonths, type LocalDate, lastDayOfMonths } from '../../kernel/local-date.ts';
import type { Known, ParameterLine, StepLine } from '../../kernel/receipt.ts';
import { accept, type Result } from '../../kernel/result.ts';
import { type Parameter, valuesOn } from '../parameter.ts';
import type { Facts } from './facts.ts';
import {
  arbeidsgehandicapt,
  banenafspraak,
  banenafspraakOpenFrom,
  duur,
  herplaatsen,
  type Kind,
  oudere,
  oudereAfbouw,
  ouderePhasedOutFrom,
  ouderLeeftijd,
  verklaringBinnen,
} from './parameters.ts';

/** What the law gives on a day. `limited` holds the period and the declaration, null where there is neither. */
export type Terms = {
  readonly perHour: Known<ParameterLine>;
  readonly perYear: Known<ParameterLine>;
  readonly limited: Limited | null;
};

type Limited = {
  readonly within: Known<ParameterLine>;
  readonly duration: Known<ParameterLine>;
  /** The last day to ask for the declaration. */
  readonly requestBy: LocalDate;
  readonly lastDay: LocalDate;
  readonly end: StepLine;
  /** Only for an older worker: the age at the start. */
  readonly age: Known<ParameterLine>;
};

/** The banenafspraak as it is since 2026: for who is in the register, as long as the job lasts. */
export function isOpen({ kind, date }: Pick<Facts, 'kind' | 'date'>): boolean {
  return kind === 'banenafspraak' && date >= banenafspraakOpenFrom;
}

/** The amounts, the period and the declaration of a kind, for a job that began on a day; refuses days that are not known. */
export function termsOn(facts: Facts): Result<Terms> {
  const { kind, start, date } = facts;
  const amounts = valuesOn(amountsFor(kind, start), date);
  if (!amounts.ok) return amounts;
  const both = { perHour: amounts.value('perHour'), perYear: amounts.value('perYear') };
  if (isOpen(facts)) return accept({ ...both, limited: null });
  const known = valuesOn({ within: verklaringBinnen, duration: duur[kind], age: ouderLeeftijd }, date);
  if (!known.ok) return known;
  const within = known.value('within');
  const duration = known.value('duration');
  return accept({
    ...both,
    limited: {
      within,
      duration,
      age: known.value('age'),
      requestBy: addMonths(start, Number(within.value.n)),
      ...periodFrom(start, duration, abolishedFrom(amountsFor(kind, start).perHour)),
    },
  });
}

function amountsFor(kind: Kind, start: LocalDate) {
  if (kind === 'oudere') return start < ouderePhasedOutFrom ? oudere : oudereAfbouw;
  return { arbeidsgehandicapt, banenafspraak, herplaatsen }[kind];
}

/** The first day on which a kind of advantage is nothing any more; it ends every period that still runs. */
function abolishedFrom({ values }: Parameter): LocalDate | undefined {
  return values.find(({ value }) => value === 0)?.from;
}

/** The period ends with the return period in which it would end (Wtl art. 2.4, 2.8, 2.12 and 2.16 lid 2); we take months. */
function periodFrom(
  start: LocalDate,
  duration: Known<ParameterLine>,
  abolished: LocalDate | undefined,
): Pick<Limited, 'lastDay' | 'end'> {
  const last = lastDayOfMonths(start, Number(duration.value.mul(12).n));
  const endOfMonth = lastDayOfMonths(firstOfMonth(last), 1);
  const lastDay = abolished !== undefined && abolished <= endOfMonth ? addDays(abolished, -1) : endOfMonth;
  return {
    lastDay,
    end: {
      name: 'einde',
      label: { nl: 'laatste dag die meetelt', en: 'last day that counts' },
      article: duration.line.article,
      how: {
        nl: `{start} + {${duration.line.name}}, tot het einde van die maand`,
        en: `{start} + {${duration.line.name}}, until the end of that month`,
      },
      quantity: { unit: 'day', day: lastDay },
    },
  };
}

function firstOfMonth(day: LocalDate): LocalDate {
  return addDays(day, 1 - Number(day.slice(8)));
}
