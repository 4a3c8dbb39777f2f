import type { Named } from '../../kernel/text.ts';

export const courseKind: Named = { key: 'course', label: { nl: 'cursus', en: 'course' } };
export const sessionKind: Named = {
  key: 'course-session',
  label: { nl: 'bijeenkomst van een cursus', en: 'session of a course' },
};
