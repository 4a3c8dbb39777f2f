import { phases } from '../rules/phases.ts';
import type { Programme } from '../rules/programme.ts';
import { endingFrom, hiring, job, jobAndAfterCare, meeting, poolRound } from './parts.ts';
import { choice, named, step } from './steps.ts';
import { clocks } from './westpoort-clocks.ts';

/** The circular labour process of Milieuwerk EcoCollege, step by step (sources 002:26-34 and 000:35-41). */
const transitions: Programme['transitions'] = [
  ...meeting(['Begin op de werkvloer', 'Start on the work floor']),
  choice('getting-used-to-work', 'training', ['coach'], ['Verder met een opleiding', 'On to training']),
  choice(
    'training',
    'finding-work',
    ['coach'],
    ['Samen werk zoeken', 'Look for work together'],
    ['course-passed'],
  ),
  choice(
    'training',
    'getting-used-to-work',
    ['coach'],
    ['Terug naar de werkvloer', 'Back to the work floor'],
    ['reason-given'],
  ),
  choice('finding-work', 'training', ['coach'], ['Nog een opleiding', 'Another course'], ['reason-given']),
  step(
    'finding-work',
    'internship',
    ['coach'],
    'placement-start',
    ['Leg een stage of proefplaatsing vast', 'Record an internship or trial'],
    ['internship-agreed'],
  ),
  step(
    'internship',
    'finding-work',
    ['coach'],
    'placement-end',
    ['Sluit de stage af', 'End the internship'],
    ['no-assignment-running'],
  ),
  job('finding-work'),
  job('internship'),
  ...hiring(['finding-work', 'internship'], ['Neem aan in de flexpoule', 'Hire into the pool']),
  ...poolRound({
    learn: ['Benut de tijd voor een opleiding', 'Use the time for training'],
    toOwnJob: ['Over naar een baan bij een werkgever', 'On to a job with an employer'],
    endContract: ['Sluit het contract af', 'End the contract'],
  }),
  ...jobAndAfterCare(),
  ...endingFrom(['getting-used-to-work', 'training', 'finding-work']),
];

const agreement = `De gemeente Amsterdam, AEB Amsterdam en Milieuwerk werken samen in Westpoort Werkt.
De deelnemer begint op een echte werkvloer en went daar aan werken, hoogstens een half jaar.
Samen lossen we op wat werk in de weg staat. Daarna volgt een opleiding bij het EcoCollege.
Dan zoeken we samen passend werk. Een traject duurt hoogstens een jaar.
Lukt het niet bij een andere werkgever, maar wel met aanpassingen en begeleiding? Dan neemt Milieuwerk de deelnemer aan in de flexpoule.
Valt het werk daar weg, dan loopt het contract door en doorlopen we de stappen opnieuw.`;

const invitation = `Beste {naam},
Wij nodigen u uit voor een kennismaking bij Milieuwerk, op {dag} om {tijd} uur, {plaats}.
U ziet de werkvloer en we praten over wat u wilt en kunt. Daarna zeggen u en wij allebei ja of nee.
Kunt u niet? Laat het ons weten, dan kiezen we een ander moment.`;

/** The pilot of February 2012, with the targets that 2013 surpassed (source 001:26). */
export const westpoortPilot: Programme = {
  name: 'Westpoort Werkt',
  phases: named(phases, { training: ['EcoCollege', 'EcoCollege'] }),
  transitions,
  clocks,
  targets: [
    { measure: 'started', pillar: 'Meer deelnemers', year: 2013, value: 36 },
    { measure: 'completed', pillar: 'Meer deelnemers', year: 2013, value: 24 },
    { measure: 'hired', pillar: 'Banen in Westpoort', year: 2013, value: 12 },
    { measure: 'coursesPassed', pillar: 'Vakkennis', year: 2013, value: 70 },
  ],
  agreement,
  invitation,
};

/** Westpoort Werkt 2.0, from 2014: more participants, more companies in the pool (source 000:26-31). */
export const westpoortWerkt2: Programme = {
  ...westpoortPilot,
  name: 'Westpoort Werkt 2.0',
  targets: [
    ...westpoortPilot.targets,
    ...[2014, 2025, 2026].flatMap((year) => [
      { measure: 'started' as const, pillar: 'Meer deelnemers', year, value: year === 2014 ? 60 : 50 },
      { measure: 'completed' as const, pillar: 'Meer deelnemers', year, value: year === 2014 ? 40 : 34 },
      {
        measure: 'hired' as const,
        pillar: 'Meer mensen aan het werk in Westpoort',
        year,
        value: year === 2014 ? 30 : 24,
      },
      {
        measure: 'employersWithPool' as const,
        pillar: 'Meer bedrijven met de flexpoule',
        year,
        value: year === 2014 ? 6 : 10,
      },
    ]),
  ],
};
