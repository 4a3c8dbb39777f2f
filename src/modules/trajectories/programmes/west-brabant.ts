import type { Programme } from '../rules/programme.ts';
import { choice, endingFrom, named, nextLap, step } from './steps.ts';
import { westpoortPilot } from './westpoort-werkt.ts';

const intake = ['referrer', 'coach'] as const;
const pool = ['planner', 'coach'] as const;

const clocksKept = [
  'preselection',
  'invitation',
  'mutual-yes',
  'review',
  'trajectory',
  'placement-end',
  'between-assignments',
  'between-assignments-planner',
  'after-care',
];

/**
 * The pilot in West-Brabant (source 003): a learn-work trajectory at WVS, then a contract for a year with a guaranteed
 * monthly wage at one or several employers in logistics, aiming at work of one's own after the year.
 */
export const westBrabant: Programme = {
  name: 'West-Brabant: een jaar werk',
  phases: named(
    [
      'preselection',
      'introduction',
      'getting-used-to-work',
      'training',
      'in-the-pool',
      'between-assignments',
      'finding-work',
      'placed',
      'after-care',
      'ended',
    ],
    {
      'getting-used-to-work': ['Leerwerktraject', 'Learn-work trajectory'],
      training: ['Vakvaardigheden', 'Trade skills'],
      'in-the-pool': ['Jaarcontract', 'Year contract'],
      'finding-work': ['Doorstromen', 'Moving on'],
    },
  ),
  transitions: [
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
      ['Begin het leerwerktraject', 'Start the learn-work trajectory'],
      ['both-said-yes'],
    ),
    choice('introduction', 'ended', intake, ['Ga niet verder', 'Do not go on'], ['reason-given']),
    choice(
      'getting-used-to-work',
      'training',
      ['coach'],
      ['Verder met vakvaardigheden', 'On to trade skills'],
    ),
    choice(
      'training',
      'getting-used-to-work',
      ['coach'],
      ['Terug naar het leerwerktraject', 'Back to learn-work'],
      ['reason-given'],
    ),
    step(
      'getting-used-to-work',
      'in-the-pool',
      pool,
      'contract-start',
      ['Teken het jaarcontract', 'Sign the year contract'],
      ['contract-running'],
    ),
    step(
      'training',
      'in-the-pool',
      pool,
      'contract-start',
      ['Teken het jaarcontract', 'Sign the year contract'],
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
      ['Benut de tijd voor vakvaardigheden', 'Use the time for trade skills'],
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
      ['Naar een eigen baan', 'To a job of their own'],
      ['employment-agreed'],
    ),
    step(
      'between-assignments',
      'placed',
      ['coach'],
      'placement-start',
      ['Naar een eigen baan', 'To a job of their own'],
      ['employment-agreed'],
    ),
    step(
      'in-the-pool',
      'finding-work',
      pool,
      'contract-end',
      ['Sluit het jaarcontract af', 'End the year contract'],
      ['no-contract-running'],
    ),
    step(
      'between-assignments',
      'finding-work',
      pool,
      'contract-end',
      ['Sluit het jaarcontract af', 'End the year contract'],
      ['no-contract-running'],
    ),
    step(
      'finding-work',
      'placed',
      ['coach'],
      'placement-start',
      ['Leg een baan bij een werkgever vast', 'Record a job with an employer'],
      ['employment-agreed'],
    ),
    nextLap(
      step(
        'finding-work',
        'in-the-pool',
        pool,
        'contract-start',
        ['Teken een nieuw contract', 'Sign a new contract'],
        ['contract-running'],
      ),
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
  ],
  clocks: [
    ...westpoortPilot.clocks.filter((clock) => clocksKept.includes(clock.key)),
    {
      key: 'floor-work',
      phases: ['getting-used-to-work'],
      from: 'phase',
      months: 6,
      days: 0,
      role: 'coach',
      notice: 28,
      extendable: true,
      task: {
        nl: 'Einde van het leerwerktraject: teken het jaarcontract of verleng',
        en: 'End of the learn-work trajectory: sign the year contract or extend',
      },
    },
    {
      key: 'contract-end',
      phases: ['in-the-pool', 'between-assignments', 'training'],
      from: 'contract-end',
      months: -3,
      days: 0,
      role: 'coach',
      notice: 28,
      extendable: false,
      task: {
        nl: 'Het jaar loopt over drie maanden af: bereid eigen werk voor',
        en: 'The year ends in three months: prepare a job of their own',
      },
    },
  ],
  targets: [
    { measure: 'started', pillar: 'De opstap naar werk', year: 2026, value: 40 },
    { measure: 'hired', pillar: 'Een jaar werk met een vast maandloon', year: 2026, value: 30 },
    { measure: 'completed', pillar: 'Op eigen benen na het jaar', year: 2026, value: 20 },
  ],
  agreement: `Het Werkplein Hart van West-Brabant, WVS en Randstad bieden een opstap naar werk in de logistiek.
De deelnemer leert eerst werken en vakvaardigheden bij WVS.
Daarna volgt een contract voor een jaar met een vast maandloon, bij één of meer werkgevers.
Valt het werk bij een werkgever weg, dan loopt het loon door en zoeken wij ander werk.
Er is begeleiding op de werkvloer, hulp bij taal en een certificaat voor werkervaring.
Het doel is dat de deelnemer na dat jaar zelf verder kan.`,
  invitation: `Beste {naam},
Wij nodigen u uit voor een kennismaking op {dag} om {tijd} uur, {plaats}.
We vertellen over een jaar werk met een vast loon per maand. U vertelt wat u wilt en kunt. Daarna zeggen u en wij allebei ja of nee.
Kunt u niet? Laat het ons weten, dan kiezen we een ander moment.`,
};
