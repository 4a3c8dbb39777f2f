import { isLocalDate } from '../../../../kernel/local-date.ts';
import { fill } from '../../../../kernel/text.ts';
import { formatDay } from '../../../../ui/index.ts';

type Meeting = {
  readonly name: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
};

/** The invitation of the programme, filled in for one person. */
export function invitationLetter(invitation: string, { name, date, time, place }: Meeting) {
  return {
    title: 'Uitnodiging',
    text: fill(invitation, {
      naam: name,
      dag: isLocalDate(date) ? formatDay(date, 'nl', 'full') : date,
      tijd: time,
      plaats: place,
    }),
  };
}
