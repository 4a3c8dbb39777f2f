import type { Named } from '../../kernel/text.ts';

/** What of a person can be looked at here, as they read it themselves. */
export const pageLook: Named = { key: 'page', label: { nl: 'uw pagina', en: 'your page' } };
export const bsnLook: Named = {
  key: 'bsn',
  label: { nl: 'uw burgerservicenummer', en: 'your citizen service number' },
};
