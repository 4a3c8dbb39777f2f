import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { notePossibility } from '../../actions/note-possibility.ts';
import { personNamed, trailOf } from '../../people.ts';
import { possibilitiesLook } from '../../words.ts';

const kinds = ['possibility', 'limit'] as const;

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  if (person === null) return null;
  const known = await db
    .selectFrom('possibility')
    .select(['kind', 'words'])
    .where('participant_id', '=', person.id)
    .orderBy('kind', 'desc')
    .orderBy('noted_at')
    .execute();
  return { person, known };
}

const journey = journeyOf({
  action: notePossibility,
  load,
  look: (db, { person }, { platform, actor }) => noteLook(db, platform, actor, person.id, possibilitiesLook),
  form: ({ person, known }): JourneyForm => ({
    title: 'Wat iemand kan',
    lead: `Voor het vinden van passend werk. Schrijf wat ${person.givenName} kan, nooit waarom iets niet kan.`,
    trail: trailOf(person),
    confirm: 'Leg dit vast',
    steps: [
      {
        key: 'mogelijkheden',
        facts: known.map(({ kind, words }) => ({
          label: kind === 'possibility' ? 'Staat er al: kan' : 'Staat er al: binnen deze grens',
          value: words,
        })),
        questions: [
          {
            name: 'possibility',
            kind: 'area',
            rows: 3,
            label: 'Wat kan iemand goed?',
            hint: 'Bijvoorbeeld: „kan zelfstandig sorteren en ziet fouten meteen”.',
            optional: true,
          },
          {
            name: 'limit',
            kind: 'area',
            rows: 3,
            label: 'Binnen welke grens?',
            hint: 'Bijvoorbeeld: „kan tillen tot 10 kg” of „werkt het best in de ochtend”.',
            optional: true,
          },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) =>
    kinds
      .filter((kind) => answers[kind] !== undefined)
      .map((kind) => ({
        raw: { participantId: person.id, kind, words: answers[kind] },
        fields: { words: kind },
      })),
  done: ({ person }): JourneyDone => ({
    title: 'Het ligt vast',
    lead: 'De planner ziet dit ook, om passend werk te vinden.',
    next: [{ href: person.href, label: `Naar ${person.name}` }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function NotePossibility() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
