import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage, type Question } from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { noteDistance } from '../../actions/note-distance.ts';
import { personNamed, trailOf } from '../../people.ts';
import { type DistanceCause, distanceCauseNames, distanceCauses, distanceLook } from '../../words.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  if (person === null) return null;
  const open = await db
    .selectFrom('distance')
    .select(['cause', 'possibility', 'bridge'])
    .where('participant_id', '=', person.id)
    .where('bridged_on', 'is', null)
    .orderBy('noted_at')
    .execute();
  return { person, open };
}

const hints: Readonly<Record<DistanceCause, string>> = {
  'employee-skills': 'Bijvoorbeeld: „werkt graag samen en komt op tijd als het begin vaststaat”.',
  'social-domain': 'Bijvoorbeeld: „kan vier dagen werken als de opvang geregeld is”.',
  'location-transport': 'Bijvoorbeeld: „komt met de fiets tot aan de Kopraweg”.',
  'trade-knowledge': 'Bijvoorbeeld: „kan motoren uit elkaar halen, wil het papier erbij”.',
};

function questionsOn(cause: DistanceCause): readonly Question[] {
  const group = distanceCauseNames[cause].nl;
  return [
    {
      name: `possibility-${cause}`,
      kind: 'text',
      group,
      label: 'Wat kan er al?',
      hint: hints[cause],
      optional: true,
    },
    {
      name: `bridge-${cause}`,
      kind: 'text',
      group,
      label: 'Wat is de brug?',
      hint: 'Wat helpt om verder te komen?',
      optional: true,
    },
  ];
}

const journey = journeyOf({
  action: noteDistance,
  load,
  look: (db, { person }, { platform, actor }) => noteLook(db, platform, actor, person.id, distanceLook),
  form: ({ person, open }): JourneyForm => ({
    title: 'Mogelijkheden en bruggen',
    lead: `Schrijf eerst op wat ${person.givenName} kan, en dan wat helpt. Nooit een diagnose. ${person.givenName} kan dit lezen.`,
    trail: trailOf(person),
    confirm: 'Leg dit vast',
    steps: [
      {
        key: 'oorzaken',
        facts: open.map(({ cause, possibility, bridge }) => ({
          label: `Al afgesproken: ${distanceCauseNames[cause].nl.toLowerCase()}`,
          value: `${possibility} Brug: ${bridge}`,
        })),
        questions: distanceCauses.flatMap(questionsOn),
      },
    ],
  }),
  commands: ({ person }, answers) =>
    distanceCauses.flatMap((cause) => {
      const fields = { possibility: `possibility-${cause}`, bridge: `bridge-${cause}` };
      const [possibility, bridge] = [answers[fields.possibility], answers[fields.bridge]];
      if (possibility === undefined && bridge === undefined) return [];
      return [{ raw: { participantId: person.id, cause, possibility, bridge }, fields }];
    }),
  done: ({ person }): JourneyDone => ({
    title: 'Het ligt vast',
    lead: 'Is een brug geslagen? Zeg dat op de pagina van de deelnemer.',
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: `${person.href}/doel`, label: 'Spreek een doel af' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function NoteDistance() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
