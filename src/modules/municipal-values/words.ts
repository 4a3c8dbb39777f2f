import type { Named } from '../../kernel/text.ts';

export const municipalValueKind: Named = {
  key: 'municipal-value',
  label: { nl: 'wetswaarde', en: 'value of the law' },
};
