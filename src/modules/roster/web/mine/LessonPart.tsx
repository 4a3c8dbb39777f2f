import { capital, Day, Heading3, Paragraph, useText } from '../../../../ui/index.ts';
import { type Seat, timesOfSession } from '../../../learning/index.ts';

type Props = {
  readonly lesson: Seat;
  /** Whether they have a contract: then the time is paid as work. */
  readonly paid: boolean;
};

/** A course in one's own roster: when, which and where. There is nothing to say yes to. */
export function LessonPart({ lesson, paid }: Props) {
  const t = useText();
  return (
    <section>
      <Heading3>
        <Day day={lesson.onDate} as="near" />
      </Heading3>
      <Paragraph>
        {capital(t(timesOfSession(lesson)))}. {t({ nl: 'Cursus', en: 'Course' })} {lesson.course}.
      </Paragraph>
      {lesson.cancelled ? (
        <Paragraph>
          <strong>
            {t({
              nl: 'Deze cursus gaat niet door. U hoeft niet te komen.',
              en: 'This course does not go on. You do not have to come.',
            })}
          </strong>
        </Paragraph>
      ) : (
        <>
          <Paragraph>{lesson.place}</Paragraph>
          <Paragraph soft>
            {paid
              ? t({
                  nl: 'U krijgt deze tijd betaald als werk. ',
                  en: 'You are paid for this time as for work. ',
                })
              : null}
            {t({ nl: 'Kunt u niet? Bel uw begeleider.', en: 'Can you not come? Call your coach.' })}
          </Paragraph>
        </>
      )}
    </section>
  );
}
