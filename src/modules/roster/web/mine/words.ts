import { type Instant, timeOf } from '../../../../kernel/local-date.ts';
import type { Text } from '../../../../kernel/text.ts';
import { travelModeNames } from '../../../participants/index.ts';
import type { MyShift } from '../../queries/mine.ts';

type Translate = (text: Text) => string;

/** "7.00", as it is said. */
export function clock(at: Instant): string {
  return timeOf(at).replace(/^0/, '').replace(':', '.');
}

/** "7.00 tot 15.30 uur". */
export function timesOf({ fromAt, toAt, onDate, toDate }: MyShift, t: Translate): string {
  const [from, to] = [clock(fromAt), clock(toAt)];
  const next = toDate > onDate ? t({ nl: ' de volgende dag', en: ' the next day' }) : '';
  return t({ nl: `${from} tot ${to} uur${next}`, en: `${from} to ${to}${next}` });
}

/** What is to be said of a shift that does not go on as it stood; null for one that stands. */
export function goneWords({ standing }: Pick<MyShift, 'standing'>): Text | null {
  if (standing === 'cancelled')
    return {
      nl: 'Deze dienst gaat niet door. U krijgt wel betaald. Uw planner zoekt ander werk voor u.',
      en: 'This shift does not go on. You are still paid. Your planner looks for other work for you.',
    };
  if (standing === 'assignment-ended')
    return {
      nl: 'Dit werk is gestopt. U hoeft niet te komen. Uw planner zoekt ander werk voor u. U krijgt gewoon betaald.',
      en: 'This work has ended. You do not have to come. Your planner looks for other work for you. You are paid as usual.',
    };
  if (standing === 'contract-ended')
    return {
      nl: 'Uw contract is gestopt. U hoeft niet te komen. Hebt u een vraag? Bel uw begeleider.',
      en: 'Your contract has ended. You do not have to come. Do you have a question? Call your coach.',
    };
  if (standing === 'absent')
    return {
      nl: 'U bent dan vrij of ziek gemeld. U hoeft niet te komen.',
      en: 'You are off or reported sick then. You do not have to come.',
    };
  return null;
}

/** How to get there: when to leave, with what, and how long it takes; or why that is not known. */
export function wayWords({ way }: Pick<MyShift, 'way'>): Text {
  if (way === null)
    return {
      nl: 'Wij weten niet hoe u reist. Zeg het tegen uw begeleider.',
      en: 'We do not know how you travel. Tell your coach.',
    };
  if (!way.known)
    return {
      nl: `Let op: ${way.why.nl}. Bel uw begeleider als u er niet kunt komen.`,
      en: `Please note: ${way.why.en}. Call your coach if you cannot get there.`,
    };
  const { minutes, mode, leaveAt } = way;
  const names = travelModeNames[mode];
  return {
    nl: `Ga om ${clock(leaveAt)} uur van huis. De reis duurt ongeveer ${minutes} minuten (${names.nl}).`,
    en: `Leave home at ${clock(leaveAt)}. The trip takes about ${minutes} minutes (${names.en}).`,
  };
}

/** Where it is, on one line. */
export function addressOf({ site, street, postcode, city }: MyShift): string {
  return `${site}, ${street}, ${postcode} ${city}`;
}
