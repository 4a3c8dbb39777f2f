import { useActionData, useLoaderData } from 'react-router';
import { addMonths, isLocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  counted,
  formatCents,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { prepareClaim } from '../../actions/prepare-claim.ts';
import { openClaims } from '../../claiming.ts';
import { claimLines, lastMonthOver, monthOf } from '../../rules/claim-lines.ts';
import { monthText } from './shown.ts';

const months = 12;

async function load(db: Transaction, { actor, today }: JourneyVisit) {
  return { employers: await openClaims(db, actor.organisationId, lastMonthOver(today)) };
}

const journey = journeyOf({
  action: prepareClaim,
  load,
  form: ({ employers }, { today }): JourneyForm => {
    const last = lastMonthOver(today);
    return {
      title: 'Zet een declaratie klaar',
      lead: 'U kiest de werkgever en de maand. De bedragen volgen uit de besluiten. Wat van eerdere maanden nog open staat of is veranderd, komt mee.',
      trail: [{ href: '/declaraties', label: 'Declaraties' }],
      confirm: 'Zet de declaratie klaar',
      begin: { month: [last] },
      steps: [
        {
          key: 'declaratie',
          questions: [
            {
              name: 'employerId',
              kind: 'select',
              label: 'Welke werkgever?',
              options: employers.map(({ id, name, lines }) => ({
                value: id,
                label:
                  lines.length === 0
                    ? `${name} (niets open)`
                    : `${name} (${counted(lines.length, 'regel', 'regels')} open)`,
              })),
            },
            {
              name: 'month',
              kind: 'select',
              label: 'Tot en met welke maand?',
              options: Array.from({ length: months }, (_, back) => addMonths(last, -back)).map((month) => ({
                value: month,
                label: capital(monthText(month)),
              })),
            },
          ],
        },
      ],
    };
  },
  commands: (_facts, answers) => [{ raw: answers }],
  check: ({ employers }, { employerId, month }) => {
    const employer = employers.find(({ id }) => id === employerId);
    const lines = isLocalDate(month) ? claimLines(employer?.claimables ?? [], monthOf(month)) : [];
    const total = lines.reduce((sum, { cents }) => sum + cents, 0);
    return { note: `${counted(lines.length, 'regel', 'regels')}, samen ${formatCents(total)}.` };
  },
  done: (_facts, { id }): JourneyDone => ({
    title: 'De declaratie staat klaar',
    lead: 'Een collega van financiën beslist.',
    next: [
      { href: `/declaraties/${id ?? ''}`, label: 'Bekijk de regels' },
      { href: '/declaraties', label: 'Naar de declaraties' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function PrepareClaim() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
