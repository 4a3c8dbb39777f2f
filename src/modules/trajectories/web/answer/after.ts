import type { JourneyDone } from '../../../../ui/index.ts';
import type { NamedPerson } from '../../../participants/index.ts';
import { phaseName } from '../../rules/move.ts';
import type { Case } from '../../store.ts';

/** How it goes on after an answer: both yes, one still to answer, or a no. */
export function afterAnswer(person: NamedPerson, { footing, programme }: Case): JourneyDone {
  const { participantAnswer, firmAnswer } = footing;
  const title = 'Het antwoord ligt vast';
  const toPerson = { href: person.href, label: `Naar ${person.name}` };
  const first = programme.transitions.find((step) => step.from === 'introduction' && step.to !== 'ended');
  if (participantAnswer === 'yes' && firmAnswer === 'yes' && first !== undefined) {
    return {
      title: 'Twee keer ja',
      lead: `${person.givenName} kan beginnen: ${phaseName(programme, first.to).nl}.`,
      next: [{ href: `${person.href}/stap/${first.to}`, label: first.label.nl }, toPerson],
    };
  }
  if (participantAnswer === 'no' || firmAnswer === 'no') {
    return { title, lead: 'Het past nu niet. Later ja zeggen kan altijd.', next: [toPerson] };
  }
  const waiting = participantAnswer === null ? person.givenName : 'de sociale firma';
  return { title, lead: `Nu is het woord aan ${waiting}.`, next: [toPerson] };
}
