import { dayOf, timeOf } from '../../../../kernel/local-date.ts';
import { Card, Day, Facts } from '../../../../ui/index.ts';
import type { GivenAnswer } from '../../queries/person.ts';
import type { PersonView } from './load.ts';

const replies = { coming: 'komt', cannot: 'kan niet: kies een andere dag' } as const;

function answerOf(answers: readonly GivenAnswer[], side: GivenAnswer['side']): string {
  const given = answers.find((answer) => answer.side === side);
  if (given === undefined) return 'nog geen antwoord';
  if (given.answer === 'yes') return 'ja';
  return given.reason === null ? 'nee' : `nee: ${given.reason}`;
}

/** The introduction and the yes or no of both sides, until the trajectory starts. */
export function MeetingCard({ now }: { readonly now: NonNullable<PersonView['now']> }) {
  const { introduction, answers } = now;
  if (introduction === null) return null;
  const { plannedAt, place, reply } = introduction;
  return (
    <Card title="Kennismaking: zeggen beide kanten ja?">
      <Facts
        facts={[
          {
            label: 'Wanneer',
            value: (
              <>
                <Day day={dayOf(plannedAt)} as="full" />, {timeOf(plannedAt)} uur
              </>
            ),
          },
          { label: 'Waar', value: place },
          { label: 'Uitnodiging', value: reply === null ? 'nog geen antwoord' : replies[reply] },
          ...(answers === null
            ? []
            : [
                { label: 'De deelnemer zegt', value: answerOf(answers, 'participant') },
                { label: 'De sociale firma zegt', value: answerOf(answers, 'firm') },
              ]),
        ]}
      />
    </Card>
  );
}
