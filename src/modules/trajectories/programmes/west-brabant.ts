import type { Phase } from '../rules/phases.ts';
import type { Programme } from '../rules/programme.ts';
import { endingFrom, hiring, job, jobAndAfterCare, meeting, poolRound } from './parts.ts';
import { choice, named, nextLap } from './steps.ts';
import { westpoortPilot } from './westpoort-werkt.ts';

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

const phases: readonly Phase[] = [
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
];

/**
 * The pilot in West-Brabant (source 003): a learn-work trajectory at WVS, then a contract for a year with a guaranteed
 * monthly wage at one or several employers in logistics, aiming at work of one's own after the year.
 */
export const westBrabant: Programme = {
  name: 'West-Brabant: een jaar werk',
  phases: named(phases, {
    'getting-used-to-work': ['Leerwerktraject', 'Learn-work trajectory'],
    training: ['Vakvaardigheden', 'Trade skills'],
    'in-the-pool': ['Jaarcontract', 'Year contract'],
    'finding-work': ['Doorstromen', 'Moving on'],
  }),
  transitions: [
    ...meeting(['Begin het leerwerktraject', 'Start the learn-work trajectory']),
    choice(
      'getting-used-to-work',
      'training',
      ['coach'],
      ['Verder met vakvaardigheden', 'On to trade skills'],
    ),
    ...hiring(['getting-used-to-work', 'training'], ['Teken het jaarcontract', 'Sign the year contract']),
    choice(
      'training',
      'getting-used-to-work',
      ['coach'],
      ['Terug naar het leerwerktraject', 'Back to learn-work'],
      ['reason-given'],
    ),
    ...poolRound({
      learn: ['Benut de tijd voor vakvaardigheden', 'Use the time for trade skills'],
      toOwnJob: ['Naar een eigen baan', 'To a job of their own'],
      endContract: ['Sluit het jaarcontract af', 'End the year contract'],
    }),
    job('finding-work'),
    ...hiring(['finding-work'], ['Teken een nieuw contract', 'Sign a new contract']).map(nextLap),
    ...jobAndAfterCare(),
    ...endingFrom(['getting-used-to-work', 'training', 'finding-work']),
  ],
  clocks: [
    ...westpoortPilot.clocks
      .filter((clock) => clocksKept.includes(clock.key))
      .map((clock) => ({ ...clock, phases: clock.phases.filter((phase) => phases.includes(phase)) })),
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
