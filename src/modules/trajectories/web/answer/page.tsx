import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { answerAfterIntroduction } from '../../actions/answer-after-introduction.ts';
import type { Answer } from '../../rules/conditions.ts';
import { decideAnswer, sideOf } from '../../rules/mutual-yes.ts';
import { subjectOf } from '../subject.ts';
import { afterAnswer } from './after.ts';

const said = (answer: Answer) => (answer === null ? 'nog niets gezegd' : { yes: 'ja', no: 'nee' }[answer]);

const journey = journeyOf({
  action: answerAfterIntroduction,
  load: subjectOf,
  stop: ({ trajectory }, { actor }) => {
    const decision = decideAnswer(trajectory, actor.role, 'yes', null);
    return decision.ok ? [] : decision.refusals;
  },
  form: ({ person, trajectory }, { actor }): JourneyForm => {
    const forFirm = sideOf(actor.role) === 'firm';
    return {
      title: 'Ja of nee na de kennismaking',
      lead: 'Een traject begint pas als beide kanten ja zeggen. Wie nee zegt, mag later ja zeggen.',
      trail: trailOf(person),
      confirm: 'Leg het antwoord vast',
      steps: [
        {
          key: 'antwoord',
          facts: [
            { label: person.name, value: said(trajectory.footing.participantAnswer) },
            { label: 'Sociale firma', value: said(trajectory.footing.firmAnswer) },
          ],
          questions: [
            {
              name: 'answer',
              kind: 'choice',
              label: forFirm ? 'Wat zegt de sociale firma?' : `Wat zei ${person.givenName}?`,
              options: [
                { value: 'yes', label: 'Ja' },
                { value: 'no', label: 'Nee, nu niet' },
              ],
            },
            {
              name: 'reason',
              kind: 'area',
              rows: 3,
              label: 'Waarom?',
              hint: `Alleen nodig bij nee. ${person.givenName} kan dit lezen.`,
              optional: true,
            },
          ],
        },
      ],
    };
  },
  commands: ({ trajectory }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id } }],
  done: ({ person, trajectory }): JourneyDone => afterAnswer(person, trajectory),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AnswerAfterIntroduction() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
