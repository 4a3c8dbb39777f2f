import { useLoaderData } from 'react-router';
import { addDays } from '../../../../kernel/local-date.ts';
import { smallPost } from '../../../../platform/web/small-post.ts';
import { type Ask, AskPage, formatDay } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { withdrawAbsence } from '../../actions/withdraw-absence.ts';
import { standingAbsences } from '../../store.ts';
import { trailHere } from '../subject.ts';

const post = smallPost({
  action: withdrawAbsence,
  input: ({ absenceId }) => ({ absenceId }),
  page: async (db, { id = '', absenceId = '' }): Promise<Ask | null> => {
    const person = await personNamed(db, id);
    if (person === null) return null;
    const absence = (await standingAbsences(db, person.id)).find((each) => each.id === absenceId);
    if (absence === undefined || absence.kind === 'sick' || absence.to === null) return null;
    return {
      title: 'Vrije dagen intrekken?',
      lead: `${formatDay(absence.from)} tot en met ${formatDay(addDays(absence.to, -1))}. Daarna kan ${person.givenName} op deze dagen weer werk krijgen. Heeft ${person.givenName} zelf vrij gevraagd? Dan weigert u dat alleen om een zware reden, schriftelijk en binnen twee weken (BW 7:638 lid 2).`,
      trail: trailHere(person),
      confirm: 'Ja, trek deze dagen in',
    };
  },
  back: ({ id }) => `/deelnemers/${id}/beschikbaarheid`,
});
export const loader = post.loader;
export const action = post.action;

export default function WithdrawAbsence() {
  return <AskPage ask={useLoaderData<typeof loader>()} />;
}
