import { Card, formatDay, Paragraph, usePage, useText } from '../../../../ui/index.ts';
import { type Seat, timesOfSession } from '../../../learning/index.ts';

type Props = {
  readonly underContract: boolean;
  /** The first course in which they have a seat. */
  readonly lesson: Seat | null;
};

/** What is said first to who has no work ahead: how it goes on, and the course that comes first. */
export function NoWorkCard({ underContract, lesson }: Props) {
  const t = useText();
  const { language } = usePage();
  return (
    <Card
      weight="lifted"
      title={t({ nl: 'Er staat nu geen werk voor u', en: 'There is no work for you now' })}
    >
      {lesson === null ? null : (
        <Paragraph>
          <strong>
            {t({ nl: 'U hebt wel een cursus', en: 'You do have a course' })}: {lesson.course},{' '}
            {formatDay(lesson.onDate, language, 'near')}, {t(timesOfSession(lesson))}.
          </strong>
        </Paragraph>
      )}
      <Paragraph>
        {underContract
          ? t({
              nl: 'Uw planner zoekt werk dat bij u past. U krijgt gewoon betaald. Zodra er werk is, staat het hier.',
              en: 'Your planner looks for work that suits you. You are paid as usual. As soon as there is work, it is here.',
            })
          : t({
              nl: 'U hebt nu geen contract bij de sociale firma. Wilt u weten wat er kan? Bel uw begeleider.',
              en: 'You have no contract with the social firm now. Do you want to know what is possible? Call your coach.',
            })}
      </Paragraph>
    </Card>
  );
}
