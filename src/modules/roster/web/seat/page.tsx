import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { sessionInWords } from '../../../learning/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import { giveSeat } from '../../actions/give-seat.ts';
import { learningAhead } from '../../queries/seats.ts';
import { boardRefusal } from '../refusals.ts';

const journey = journeyOf({
  action: giveSeat,
  load: async (db, { params, today, platform }) => {
    const person = await personNamed(db, params.id ?? '');
    if (person === null) return null;
    return { person, ...(await learningAhead(db, person.id, { today, now: platform.clock.now() })) };
  },
  stop: ({ open }) => (open.length === 0 ? [boardRefusal('no-session')] : []),
  form: ({ person, open, seats }): JourneyForm => ({
    title: 'Plaats in een cursus geven',
    lead: `Hier staan de bijeenkomsten waar plaats is en waarop ${person.givenName} kan: niet aan het werk en niet vrij. De planning houdt die tijd daarna vrij.`,
    trail: trailOf(person),
    confirm: 'Geef deze plaats',
    steps: [
      {
        key: 'bijeenkomst',
        facts: seats.map((seat) => ({ label: 'Heeft al een plaats', value: sessionInWords(seat) })),
        questions: [
          {
            name: 'sessionId',
            kind: 'choice',
            label: 'Welke bijeenkomst?',
            options: open.map((session) => ({
              value: session.id,
              label: sessionInWords(session),
              hint: `${session.place}. Nog ${session.seats - session.taken} vrij.`,
            })),
          },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person }): JourneyDone => ({
    title: `${person.givenName} heeft een plaats`,
    lead: `${person.givenName} ziet het in het eigen rooster. Vertel het ook zelf.`,
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: '/rooster/tussen', label: 'Naar wie tussen twee opdrachten is' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function GiveSeat() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
