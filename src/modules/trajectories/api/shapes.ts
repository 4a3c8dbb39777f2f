import { z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/actor.ts';
import { shown } from '../../../platform/api/index.ts';
import type { Scope } from '../../access/index.ts';
import { conditions } from '../rules/conditions.ts';
import { endReasons } from '../rules/move.ts';
import { phases } from '../rules/phases.ts';
import { transitionActs } from '../rules/programme.ts';
import { referralSources } from '../tables.ts';

export const tag = 'Trajecten';
export const readScope: Scope = 'trajectories:read';
export const writeScope: Scope = 'trajectories:write';

export const trajectoryId = shown.id('Kenmerk van het traject.');

const fields = {
  id: trajectoryId,
  participant: shown.named('Deelnemer.'),
  programme: shown.named('Programma.'),
  programmeVersion: shown.whole('Versie van het programma waaronder het traject begon.'),
  phase: shown.choice(phases, 'Fase: waar iemand is in de cirkel.'),
  phaseSince: shown.day('In deze fase sinds.'),
  lap: shown.whole('Ronde: hoeveelste keer rond de cirkel.'),
  source: shown.choice(referralSources, 'Herkomst van de voordracht.'),
  coach: shown.named('Trajectbegeleider.').nullable(),
  referringOrganisationId: shown.id('Organisatie die heeft voorgedragen.'),
  firmOrganisationId: shown.id('Sociale firma die begeleidt.'),
  referredOn: shown.day('Voorgedragen op.'),
  startedOn: shown.day('Begonnen op: de eerste dag nadat beide kanten ja zeiden.').nullable(),
  completedOn: shown.day('Succesvol afgesloten op.').nullable(),
  endedOn: shown.day('Afgerond op.').nullable(),
  endReason: shown.choice(endReasons, 'Reden van het einde.').nullable(),
};

/** Where somebody is in the circle, as a list shows it. */
export const trajectoryLine = z
  .object(fields)
  .openapi('TrajectoryLine', { description: 'Traject: waar iemand is in de cirkel.' });

export const deadlineFields = {
  clock: shown.text('Klok uit het programma die dit op de lijst zette.'),
  dueOn: shown.day('Uiterlijk op.'),
  showFrom: shown.day('Op de lijst vanaf.'),
  role: shown.choice(roles, 'Rol op wiens lijst het staat.'),
  task: shown.twoLanguages('Wat er moet gebeuren.'),
};

const step = z
  .object({
    from: shown.choice(phases, 'Van fase.').nullable(),
    to: shown.choice(phases, 'Naar fase.'),
    lap: shown.whole('Ronde.'),
    onDate: shown.day('Op.'),
    at: shown.moment('Vastgelegd.'),
    byRole: shown.choice(roles, 'Door wie.'),
    reason: shown.text('Reden.').nullable(),
  })
  .openapi('Step', { description: 'Stap in de geschiedenis.' });

const invitation = z
  .object({
    id: shown.id('Kenmerk.'),
    plannedAt: shown.moment('Wanneer de kennismaking is.'),
    place: shown.text('Plaats.'),
    invitedOn: shown.day('Uitgenodigd op.'),
    reply: shown.choice(['coming', 'cannot'], 'Antwoord op de uitnodiging.').nullable(),
    repliedOn: shown.day('Geantwoord op.').nullable(),
  })
  .openapi('Invitation', { description: 'Uitnodiging voor de kennismaking.' });

const answer = z
  .object({
    side: shown.choice(['participant', 'firm'], 'Kant: deelnemer of sociale firma.'),
    answer: shown.choice(['yes', 'no'], 'Ja of nee; het laatste telt.'),
    reason: shown.text('Reden.').nullable(),
    at: shown.moment('Wanneer.'),
    byRole: shown.choice(roles, 'Door wie vastgelegd.'),
  })
  .openapi('Answer', { description: 'Ja of nee na de kennismaking.' });

const review = z
  .object({
    id: shown.id('Kenmerk.'),
    heldOn: shown.day('Gehouden op.'),
    wentWell: shown.text('Wat goed ging.'),
    next: shown.text('Wat volgt.'),
  })
  .openapi('Review', { description: 'Voortgangsgesprek.' });

const goalAction = z
  .object({
    id: shown.id('Kenmerk.'),
    words: shown.text('Wat.'),
    byRole: shown.choice(roles, 'Wie.'),
    dueOn: shown.day('Uiterlijk op.'),
    doneOn: shown.day('Gedaan op.').nullable(),
  })
  .openapi('GoalAction', { description: 'Actie: wie doet wat wanneer.' });

const goal = z
  .object({
    id: shown.id('Kenmerk.'),
    title: shown.text('Doel.'),
    agreedOn: shown.day('Afgesproken op.'),
    reachedOn: shown.day('Bereikt op.').nullable(),
    actions: z.array(goalAction).describe('Acties.'),
  })
  .openapi('Goal', { description: 'Doel uit het plan.' });

const extension = z
  .object({
    id: shown.id('Kenmerk.'),
    clock: shown.text('Klok.'),
    until: shown.day('Verlengd tot.'),
    reason: shown.text('Reden van het verzoek.'),
    decision: shown.choice(['granted', 'refused'], 'Besluit; `null` zolang het open staat.').nullable(),
    decisionReason: shown.text('Reden van het besluit.').nullable(),
  })
  .openapi('Extension', { description: 'Verlenging van een termijn.' });

/** A step as a programme has it. */
export const transition = z
  .object({
    from: shown.choice(phases, 'Van fase.'),
    to: shown.choice(phases, 'Naar fase.'),
    by: z.array(z.enum(roles)).describe('Wie de stap mag zetten.'),
    through: shown.choice(transitionActs, 'Waardoor: een keuze, of een feit zoals een contract.'),
    provided: z.array(z.enum(conditions)).describe('Wat er moet zijn.'),
    nextLap: shown.yes('Met deze stap begint de volgende ronde.'),
    label: shown.twoLanguages('Zoals op de knop.'),
  })
  .openapi('Transition', { description: 'Stap in de tabel van het programma.' });

/** One trajectory with everything on it that the role may see. */
export const trajectory = z
  .object({
    ...fields,
    phaseName: shown.twoLanguages('Naam van de fase in dit programma.'),
    nextTransitions: z.array(transition).describe('Stappen die uw rol vanaf hier kan zetten.'),
    steps: z.array(step).describe('Geschiedenis over alle ronden.'),
    invitations: z.array(invitation).describe('Uitnodigingen.'),
    answers: z.array(answer).describe('Antwoorden van beide kanten.'),
    reviews: z.array(review).describe('Voortgangsgesprekken.'),
    goals: z.array(goal).describe('Doelen en acties.'),
    extensions: z.array(extension).describe('Verlengingen.'),
    deadlines: z
      .array(z.object(deadlineFields).openapi('Deadline', { description: 'Termijn.' }))
      .describe('Wat er op iemands lijst staat of komt.'),
  })
  .openapi('Trajectory', { description: 'Traject, zover uw rol het mag zien.' });
