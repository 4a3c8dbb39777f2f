import type { Status } from '../../kernel/receipt.ts';
import type { Text } from '../../kernel/text.ts';

/** Other help for the same job. */
export const helps = [
  'other-subsidy-of-the-college',
  'loonkostenvoordeel',
  'no-riskpolis',
  'begeleiding',
] as const;
export type Help = (typeof helps)[number];

type Together = {
  readonly label: Text;
  /** May it be given beside the wage-cost subsidy? */
  readonly together: boolean;
  readonly article: string;
  readonly status: Status;
};

/** What may run together with the wage-cost subsidy. Only other subsidy of the same college is barred (Pwet 10d lid 9). */
export const samenloop: Readonly<Record<Help, Together>> = {
  'other-subsidy-of-the-college': {
    label: {
      nl: 'andere subsidie van de gemeente voor de loonkosten van deze baan',
      en: 'other subsidy of the municipality for the wage costs of this job',
    },
    together: false,
    article: 'Pwet 10d lid 9',
    status: 'official',
  },
  loonkostenvoordeel: {
    label: { nl: 'loonkostenvoordeel (Belastingdienst)', en: 'wage-cost benefit (tax office)' },
    together: true,
    article: 'Pwet 10d lid 9 verbiedt het niet; volgens BZK nog juridisch na te gaan',
    status: 'unconfirmed',
  },
  'no-riskpolis': {
    label: { nl: 'no-riskpolis (UWV)', en: 'no-risk policy (UWV)' },
    together: true,
    article: 'Ziektewet art. 29b',
    status: 'secondary',
  },
  begeleiding: {
    label: { nl: 'begeleiding op de werkplek', en: 'guidance at work' },
    together: true,
    article: 'Pwet 10da',
    status: 'official',
  },
};
