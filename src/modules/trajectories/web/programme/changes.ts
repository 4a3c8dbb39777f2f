import type { Answers } from '../../../../platform/web/journey.ts';
import type { JourneyForm } from '../../../../ui/index.ts';

/** What was changed, from what into what, by question; what stays as it was is not there. */
export function changesOf(form: JourneyForm, answers: Answers) {
  return form.steps.flatMap((step) =>
    step.questions.flatMap(({ name, label }) => {
      const before = form.begin?.[name]?.join(', ') ?? '';
      const after = String(answers[name] ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
      if (before === after) return [];
      const group = step.title === undefined ? label : `${label} (${step.title})`;
      return [{ question: group, answer: `${before || 'niets'} → ${after || 'niets'}`, step: step.key }];
    }),
  );
}
