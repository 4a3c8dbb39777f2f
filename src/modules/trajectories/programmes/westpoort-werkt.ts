import { phases } from '../rules/phases.ts';
import type { Programme } from '../rules/programme.ts';
import { choice, endingFrom, named, nextLap, step } from './steps.ts';
import { clocks } from './westpoort-clocks.ts';

const intake = ['referrer', 'coach'] as const;
const pool = ['planner', 'coach'] as const;

/** The circular labour process of Milieuwerk EcoCollege, step by step (sources 002:26-34 and 000:35-41). */
const transitions: Programme['transitions'] = [
  step(
    'preselection',
    'introduction',
    intake,
    'invitation',
    ['Nodig uit voor een kennismaking', 'Invite for an introduction'],
    ['introduction-planned'],
  ),
  choice('preselection', 'ended', intake, ['Ga niet verder', 'Do not go on'], ['reason-given']),
  choice(
    'introduction',
    'getting-used-to-work',
    ['coach'],
    ['Begin op de werkvloer', 'Start on the work floor'],
    ['both-said-yes'],
  ),
  choice('introduction', 'ended', intake, ['Ga niet verder', 'Do not go on'], ['reason-given']),

  choice('getting-used-to-work', 'training', ['coach'], ['Verder met een opleiding', 'On to training']),
  choice(
    'training',
    'getting-used-to-work',
    ['coach'],
    ['Terug naar de werkvloer', 'Back to the work floor'],
    ['reason-given'],
  ),
  choice(
    'training',
    'finding-work',
    ['coach'],
    ['Samen werk zoeken', 'Look for work together'],
    ['course-passed'],
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
  step(
    'finding-work',
    'placed',
    ['coach'],
    'placement-start',
    ['Leg een baan bij een werkgever vast', 'Record a job with an employer'],
    ['employment-agreed'],
  ),
  step(
    'internship',
    'placed',
    ['coach'],
    'placement-start',
    ['Leg een baan bij een werkgever vast', 'Record a job with an employer'],
    ['employment-agreed'],
  ),
  step(
    'finding-work',
    'in-the-pool',
    pool,
    'contract-start',
    ['Neem aan in de flexpoule', 'Hire into the pool'],
    ['contract-running'],
  ),
  step(
    'internship',
    'in-the-pool',
    pool,
    'contract-start',
    ['Neem aan in de flexpoule', 'Hire into the pool'],
    ['contract-running'],
  ),

  nextLap(
    step(
      'in-the-pool',
      'between-assignments',
      pool,
      'assignment-end',
      ['Beëindig de opdracht', 'End the assignment'],
      ['contract-running', 'no-assignment-running'],
    ),
  ),
  step(
    'between-assignments',
    'in-the-pool',
    pool,
    'assignment-start',
    ['Start een nieuwe opdracht', 'Start a new assignment'],
    ['contract-running', 'assignment-running'],
  ),
  choice(
    'between-assignments',
    'training',
    ['coach'],
    ['Benut de tijd voor een opleiding', 'Use the time for training'],
  ),
  step(
    'training',
    'in-the-pool',
    pool,
    'assignment-start',
    ['Start een nieuwe opdracht', 'Start a new assignment'],
    ['contract-running', 'assignment-running'],
  ),
  step(
    'in-the-pool',
    'placed',
    ['coach'],
    'placement-start',
    ['De werkgever neemt het contract over', 'The employer takes over the contract'],
    ['employment-agreed'],
  ),
  step(
    'between-assignments',
    'placed',
    ['coach'],
    'placement-start',
    ['Leg een baan bij een werkgever vast', 'Record a job with an employer'],
    ['employment-agreed'],
  ),
  step(
    'in-the-pool',
    'finding-work',
    pool,
    'contract-end',
    ['Sluit het contract af', 'End the contract'],
    ['no-contract-running'],
  ),
  step(
    'between-assignments',
    'finding-work',
    pool,
    'contract-end',
    ['Sluit het contract af', 'End the contract'],
    ['no-contract-running'],
  ),

  choice('placed', 'after-care', ['coach'], ['Start de nazorg', 'Start after-care']),
  nextLap(
    step(
      'placed',
      'finding-work',
      ['coach'],
      'placement-end',
      ['De baan is gestopt: opnieuw zoeken', 'The job ended: look again'],
      ['no-assignment-running'],
    ),
  ),
  nextLap(
    step(
      'after-care',
      'finding-work',
      ['coach'],
      'placement-end',
      ['De baan is gestopt: opnieuw zoeken', 'The job ended: look again'],
      ['no-assignment-running'],
    ),
  ),
  choice('after-care', 'ended', ['coach'], ['Rond het traject af', 'End the trajectory']),
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
