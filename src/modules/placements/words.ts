import type { Named, Text } from '../../kernel/text.ts';

/** Forms of work at an organisation (D3). A posting is work for an employer under a contract with the social firm. */
export const placementForms = ['work-experience', 'internship', 'trial', 'employment', 'posting'] as const;
export type PlacementForm = (typeof placementForms)[number];

export const placementFormNames: Readonly<Record<PlacementForm, Text>> = {
  'work-experience': { nl: 'werkervaringsplek', en: 'work experience place' },
  internship: { nl: 'stage', en: 'internship' },
  trial: { nl: 'proefplaatsing', en: 'trial placement' },
  employment: { nl: 'baan bij de werkgever', en: 'job with the employer' },
  posting: { nl: 'opdracht vanuit de flexpoule', en: 'assignment from the pool' },
};

export const placementKind: Named = { key: 'placement', label: { nl: 'werk', en: 'work' } };
