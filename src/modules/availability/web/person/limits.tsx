import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { capital, formatNumber, formValues, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { setWorkLimits } from '../../actions/set-work-limits.ts';
import { limitsShown } from '../../queries/overview.ts';
import { usualLimits } from '../../rules/limits.ts';
import { dayPartNames, dayParts, guidanceNames, guidances } from '../../words.ts';
import { doneHere, trailHere } from '../subject.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  return person === null ? null : { person, limits: await limitsShown(db, person.id) };
}

const journey = journeyOf({
  action: setWorkLimits,
  load,
  form: ({ person, limits }): JourneyForm => {
    const now = limits ?? usualLimits;
    return {
      title: 'Welk werk past',
      lead: `Leg vast hoe ${person.givenName} goed kan werken, nooit waarom. ${person.givenName} leest dit ook.`,
      trail: trailHere(person),
      confirm: 'Leg dit vast',
      begin: formValues({
        guidance: now.guidance,
        nights: now.nights ? 'yes' : 'no',
        longestShiftHours: formatNumber(now.longestShiftMinutes / 60),
        mostWeekHours: formatNumber(now.mostWeekMinutes / 60),
        prefers: now.prefers,
      }),
      steps: [
        {
          key: 'werk',
          facts:
            limits === null ? [{ label: 'Nu', value: 'Nog niet vastgelegd; dit is de gewone stand.' }] : [],
          questions: [
            {
              kind: 'choice',
              name: 'guidance',
              label: 'Welke begeleiding is nodig op het werk?',
              options: guidances.map((each) => ({
                value: String(each),
                label: capital(guidanceNames[each].nl),
              })),
            },
            {
              kind: 'choice',
              name: 'nights',
              label: 'Kan iemand in de nacht werken?',
              options: [
                { value: 'yes', label: 'Ja' },
                { value: 'no', label: 'Nee' },
              ],
            },
            {
              kind: 'text',
              inputMode: 'decimal',
              width: 'short',
              name: 'longestShiftHours',
              label: 'Hoeveel uur duurt een dienst hoogstens?',
              hint: 'Van 1 tot en met 12 uur.',
            },
            {
              kind: 'text',
              inputMode: 'decimal',
              width: 'short',
              name: 'mostWeekHours',
              label: 'Hoeveel uur werkt iemand hoogstens in een week?',
              hint: 'Van 1 tot en met 60 uur.',
            },
            {
              kind: 'choice',
              name: 'prefers',
              label: 'Wanneer werkt iemand het liefst?',
              optional: true,
              options: dayParts.map((each) => ({ value: each, label: capital(dayPartNames[each].nl) })),
            },
          ],
        },
      ],
    };
  },
  commands: ({ person }, answers) => [
    {
      raw: {
        ...answers,
        longestShiftHours: numberTyped(answers.longestShiftHours),
        mostWeekHours: numberTyped(answers.mostWeekHours),
        participantId: person.id,
      },
    },
  ],
  done: ({ person }) => doneHere(person, 'Dit ligt vast', 'De planner houdt er rekening mee.'),
});
export const loader = journey.loader;
export const action = journey.action;

export default function WorkLimits() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
