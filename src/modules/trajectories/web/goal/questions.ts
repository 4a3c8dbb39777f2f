import { roleNames } from '../../../../kernel/words.ts';
import type { Question } from '../../../../ui/index.ts';
import { goalRoles } from '../../words.ts';

/** Who does what by when. */
export const goalActionQuestions: readonly Question[] = [
  {
    name: 'words',
    kind: 'text',
    label: 'Wat gaat er gebeuren?',
    hint: 'Begin met een werkwoord: „Oefen elke dag een kwartier lezen”.',
  },
  {
    name: 'byRole',
    kind: 'choice',
    label: 'Wie doet dat?',
    options: goalRoles.map((role) => ({ value: role, label: roleNames[role].nl })),
  },
  { name: 'dueOn', kind: 'date', label: 'Wanneer is het klaar?' },
];
