import { capital, Day, Heading3, Paragraph, useText } from '../../../../ui/index.ts';
import { type Seat, timesOfSession } from '../../../learning/index.ts';

/** A course in one's own roster: when, which and where. It is time of work, so there is nothing to say yes to. */
export function LessonPart({ lesson }: { readonly lesson: Seat }) {
  const t = useText();
  return (
    <section>
      <Heading3>
        <Day day={lesson.onDate} as="near" />
      </Heading3>
      <Paragraph>
        {capital(t(timesOfSession(lesson)))}. {t({ nl: 'Cursus', en: 'Course' })} {lesson.course}.
      </Paragraph>
      <Paragraph>{lesson.place}</Paragraph>
      <Paragraph soft>
        {t({
          nl: 'U krijgt deze tijd betaald als werk. Kunt u niet? Bel uw begeleider.',
          en: 'You are paid for this time as for work. Can you not come? Call your coach.',
        })}
      </Paragraph>
    </section>
  );
}
