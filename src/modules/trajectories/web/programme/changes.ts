import type { Answers } from '../../../../platform/web/journey.ts';
import { type JourneyForm, wholeLabel } from '../../../../ui/index.ts';

/** What was changed, from what into what, by question; what stays as it was is not there. */
export function changesOf(form: JourneyForm, answers: Answers) {
  return form.steps.flatMap((step) =>
    step.questions.flatMap((question) => {
      const { name } = question;
      const before = form.begin?.[name]?.join(', ') ?? '';
      const after = String(answers[name] ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
      if (before === after) return [];
      return [
        {
          question: wholeLabel(question),
          answer: `${before || 'niets'} → ${after || 'niets'}`,
          step: step.key,
        },
      ];
    }),
  );
}
