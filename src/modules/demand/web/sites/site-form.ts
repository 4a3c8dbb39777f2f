import type { Question } from '../../../../ui/index.ts';

/** Where it is, where people arrive, and how many can be guided there at once. */
export const siteQuestions: readonly Question[] = [
  { name: 'name', kind: 'text', label: 'Hoe heet deze werkplek bij u?', hint: 'Bijvoorbeeld: „Loods 3”.' },
  { name: 'street', kind: 'text', label: 'Straat en huisnummer' },
  { name: 'postcode', kind: 'text', width: 'short', label: 'Postcode' },
  { name: 'city', kind: 'text', width: 'middle', label: 'Plaats' },
  {
    name: 'meetingPoint',
    kind: 'area',
    rows: 2,
    label: 'Waar meldt iemand zich?',
    hint: 'Zo kort dat iemand het op de telefoon kan lezen. Dit ziet wie er komt werken.',
  },
  {
    name: 'mentorPlaces',
    kind: 'text',
    inputMode: 'numeric',
    width: 'short',
    label: 'Hoeveel mensen kunt u tegelijk begeleiden?',
    hint: 'Mensen die iemand in de buurt nodig hebben die uitlegt. Vul 0 in als dat niet kan.',
  },
  {
    name: 'coachPlaces',
    kind: 'text',
    inputMode: 'numeric',
    width: 'short',
    label: 'Hoeveel daarvan hebben iemand naast zich?',
    hint: 'Iemand die de hele dag meewerkt. Vul 0 in als dat niet kan.',
  },
  {
    name: 'coachHours',
    kind: 'text',
    inputMode: 'decimal',
    width: 'short',
    optional: true,
    label: 'Hoeveel uur per week kan iemand naast mensen werken?',
    hint: 'Bijvoorbeeld een jobcoach. Tel de uren van die mensen bij elkaar op: twee mensen die 8 uur iemand naast zich hebben, zijn 16 uur. Laat dit leeg als er geen grens is.',
  },
];

export const sitesTrail = [
  { href: '/vraag', label: 'Vraag naar werk' },
  { href: '/werkplekken', label: 'Werkplekken' },
] as const;
