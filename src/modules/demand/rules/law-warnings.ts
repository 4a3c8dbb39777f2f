import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Text } from '../../../kernel/text.ts';
import { arbeidstijd } from '../../../law/arbeidstijd/arbeidstijd.ts';
import { localTime } from '../../../law/arbeidstijd/clock.ts';
import { askedIn } from './occurrences.ts';
import type { Asked } from './read-demand.ts';

/** A warning of the working-time law about one shift, with its article. */
export type LawWarning = { readonly rule: string; readonly explanation: Text };

/**
 * What the working-time law says of the first shift that is asked, for an adult who works nothing else that week: such as a break of
 * 30 minutes above 5.5 hours of work (ATW 5:4 lid 2) and at most 12 hours (5:7 lid 2). A warning: the plan itself never gives anybody a shift that
 * breaches the law. Empty when the law of that day is not known.
 */
export function lawWarnings(asked: Asked): readonly LawWarning[] {
  const { fromDate } = asked;
  const demand = { ...asked, id: 'new', organisationId: '', siteId: '', cancelledAt: null };
  const [first] = askedIn([demand], [], { from: fromDate, to: addDays(fromDate, 7) });
  if (first === undefined) return [];
  const span = ({ from, to }: { from: number; to: number }) => ({
    start: localTime(from),
    end: localTime(to),
  });
  const birthDate: LocalDate = '1990-01-01';
  const found = arbeidstijd({
    birthDate,
    shifts: [{ ...span(first), breaks: first.breaks.map(span) }],
  });
  return found.ok ? found.value.violations.map(({ rule, explanation }) => ({ rule, explanation })) : [];
}
