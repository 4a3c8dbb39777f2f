import type { Named } from '../../kernel/text.ts';

export const courseKind: Named = { key: 'course', label: { nl: 'cursus', en: 'course' } };
