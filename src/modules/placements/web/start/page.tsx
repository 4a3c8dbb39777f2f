import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
  type Question,
} from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { decideMove, phaseName, subjectOf } from '../../../trajectories/index.ts';
import { startFooting, startForms, startPlacement } from '../../actions/start-placement.ts';
import { runningPlacements } from '../../store.ts';
import { placementFormNames } from '../../words.ts';
import { endField, withEnd, workplaces, workQuestions } from '../work.ts';

type Form = (typeof startForms)[number];

/** The forms of work that the address leaves open: `?vorm=internship` is an internship or a trial. */
function formsAsked({ search }: JourneyVisit): readonly [Form, ...Form[]] {
  const asked = startForms.find((form) => form === search.get('vorm'));
  if (asked === undefined) return startForms;
  return asked === 'internship' ? ['internship', 'trial'] : [asked];
}

async function load(db: Transaction, at: JourneyVisit) {
  const forms = formsAsked(at);
  const placement = forms.length === startForms.length ? null : startFooting(forms[0]);
  const subject = await subjectOf(db, at, { placement, contractRunning: false });
  if (subject === null) return null;
  const running = await runningPlacements(db, subject.person.id);
  return { ...subject, forms, placement, running, places: await workplaces(db) };
}

function whichForm(forms: readonly Form[]): Question {
  return {
    name: 'form',
    kind: 'choice',
    label: 'Wat voor werk is het?',
    options: forms.map((form) => ({ value: form, label: capital(placementFormNames[form].nl) })),
  };
}

const journey = journeyOf({
  action: startPlacement,
  load,
  stop: ({ trajectory, placement }, { actor, today }) => {
    if (placement === null) return [];
    const to = placement === 'employment' ? 'placed' : 'internship';
    const move = decideMove(trajectory, { to, through: 'placement-start', role: actor.role, on: today });
    return move.ok ? [] : move.refusals;
  },
  form: ({ person, forms, places }): JourneyForm => ({
    title: forms.length > 1 ? 'Werk vastleggen' : `${capital(placementFormNames[forms[0]].nl)} vastleggen`,
    lead: `De werkgever ziet de naam en de certificaten van ${person.name}, en niets over uitkering of gezondheid.`,
    trail: trailOf(person),
    confirm: 'Leg vast',
    steps: [
      { key: 'werk', questions: [...(forms.length > 1 ? [whichForm(forms)] : []), ...workQuestions(places)] },
    ],
  }),
  commands: ({ person, forms }, answers) => [
    {
      raw: { form: forms.length > 1 ? undefined : forms[0], ...withEnd(answers), participantId: person.id },
      fields: endField,
    },
  ],
  done: ({ person, trajectory, running }, told): JourneyDone => {
    const beside = running.filter(({ id }) => id !== told.id).map(({ work }) => work);
    return {
      title: 'Het werk ligt vast',
      lead: `${person.givenName} staat bij ${phaseName(trajectory.programme, trajectory.phase).nl}.`,
      text: [
        'Loopt het af, dan staat dat op tijd op uw lijst.',
        ...(beside.length === 0
          ? []
          : [
              `Er loopt ook nog ander werk: ${beside.join(', ')}. Is dat voorbij? Sluit het dan af, en daarna een contract met de sociale firma.`,
            ]),
      ],
      next: [
        { href: person.href, label: `Naar ${person.name}` },
        { href: '/', label: 'Naar het begin' },
      ],
    };
  },
});
export const loader = journey.loader;
export const action = journey.action;

export default function StartPlacement() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
