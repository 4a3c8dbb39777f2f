import type { Named } from '../../kernel/text.ts';

export const referralListKind: Named = {
  key: 'referral-list',
  label: { nl: 'kandidatenlijst', en: 'list of candidates' },
};
