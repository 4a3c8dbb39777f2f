import type { Named } from '../../kernel/text.ts';

export const contractKind: Named = { key: 'contract', label: { nl: 'dienstverband', en: 'contract' } };
