import { z } from '@hono/zod-openapi';
import { acting, type Call, shown } from '../../../platform/api/index.ts';
import type { Scope } from '../../access/index.ts';
import { addGoalAction } from '../actions/add-goal-action.ts';
import { agreeGoal } from '../actions/agree-goal.ts';
import { answerAfterIntroduction } from '../actions/answer-after-introduction.ts';
import { decideExtension } from '../actions/decide-extension.ts';
import { handOver } from '../actions/hand-over.ts';
import { holdReview } from '../actions/hold-review.ts';
import { inviteToIntroduction } from '../actions/invite-to-introduction.ts';
import { makeStep } from '../actions/make-step.ts';
import { referCandidate } from '../actions/refer-candidate.ts';
import { replyToInvitation } from '../actions/reply-to-invitation.ts';
import { requestExtension } from '../actions/request-extension.ts';
import { phases } from '../rules/phases.ts';
import { referralWords } from './referral-words.ts';
import { tag, trajectoryId, writeScope } from './shapes.ts';

const made = z.object({ id: shown.id('Kenmerk van wat is vastgelegd.') });
const changed = z.object({ trajectoryId });
const words = { trajectoryId: 'Kenmerk van het traject.' };

const at = (_output: unknown, { params }: { params: Readonly<Record<string, unknown>> }) =>
  `/trajectories/${String(params.trajectoryId)}`;

const scope = writeScope;
const forward: Scope = 'participants:write';

/** Acts on a trajectory, each one the action that the pages perform. */
export const stepCalls: readonly Call[] = [
  acting({
    path: '/participants',
    operationId: 'referCandidate',
    tag: 'Deelnemers',
    scope: forward,
    summary: 'Draag een kandidaat voor',
    description: 'Het traject begint in de voorselectie. Wie al bekend is wordt geweigerd (409).',
    action: referCandidate,
    words: referralWords,
    shape: z.object({ participantId: shown.id('Kenmerk van de deelnemer.'), trajectoryId }),
    answer: (output) => output,
    made: ({ participantId }) => `/participants/${participantId}`,
  }),
  acting({
    path: '/trajectories/{trajectoryId}/transitions',
    operationId: 'makeStep',
    tag,
    scope,
    summary: 'Zet een stap rond de cirkel',
    description: 'De tabel van het programma beslist; `nextTransitions` van het traject zegt wat uw rol kan.',
    action: makeStep,
    words: {
      ...words,
      to: 'Naar deze fase.',
      reason: 'Reden, in één zin.',
      endReason: 'Reden van het einde, bij de stap naar `ended`.',
    },
    shape: z.object({ phase: z.enum(phases).describe('Fase nu.'), lap: shown.whole('Ronde nu.') }),
    answer: (output) => output,
    made: at,
  }),
  acting({
    path: '/trajectories/{trajectoryId}/invitations',
    operationId: 'inviteToIntroduction',
    tag,
    scope,
    summary: 'Nodig uit voor een kennismaking',
    action: inviteToIntroduction,
    words: {
      ...words,
      date: 'Dag van de kennismaking.',
      time: 'Tijd in Amsterdam, UU:MM.',
      place: 'Plaats.',
    },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: at,
  }),
  acting({
    path: '/trajectories/{trajectoryId}/replies',
    operationId: 'replyToInvitation',
    tag,
    scope,
    summary: 'Antwoord op de uitnodiging; het laatste antwoord telt',
    action: replyToInvitation,
    words: { ...words, reply: 'Komt (`coming`) of kan niet (`cannot`).' },
    shape: made,
    answer: ({ id }) => ({ id }),
  }),
  acting({
    path: '/trajectories/{trajectoryId}/answers',
    operationId: 'answerAfterIntroduction',
    tag,
    scope,
    summary: 'Zeg ja of nee na de kennismaking; later alsnog ja kan altijd',
    action: answerAfterIntroduction,
    words: { ...words, answer: 'Ja of nee.', reason: 'Reden; nodig bij een nee.' },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: at,
  }),
  acting({
    path: '/trajectories/{trajectoryId}/reviews',
    operationId: 'holdReview',
    tag,
    scope,
    summary: 'Leg een voortgangsgesprek vast',
    action: holdReview,
    words: { ...words, heldOn: 'Gehouden op.', wentWell: 'Wat goed ging.', next: 'Wat volgt.' },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: at,
  }),
  acting({
    path: '/trajectories/{trajectoryId}/hand-overs',
    operationId: 'handOver',
    tag,
    scope,
    summary: 'Geef het traject aan een andere trajectbegeleider',
    action: handOver,
    words: { ...words, coachMembershipId: 'Kenmerk (`membershipId`) van de trajectbegeleider.' },
    shape: changed,
    answer: (output) => output,
  }),
  acting({
    path: '/trajectories/{trajectoryId}/goals',
    operationId: 'agreeGoal',
    tag,
    scope,
    summary: 'Spreek een doel af, met de eerste actie',
    action: agreeGoal,
    words: {
      ...words,
      title: 'Doel.',
      words: 'Eerste actie.',
      byRole: 'Wie die doet.',
      dueOn: 'Uiterlijk op.',
    },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: at,
  }),
  acting({
    path: '/goals/{goalId}/actions',
    operationId: 'addGoalAction',
    tag,
    scope,
    summary: 'Voeg een actie toe aan een doel',
    action: addGoalAction,
    words: { goalId: 'Kenmerk van het doel.', words: 'Wat.', byRole: 'Wie.', dueOn: 'Uiterlijk op.' },
    shape: made,
    answer: ({ id }) => ({ id }),
  }),
  acting({
    path: '/trajectories/{trajectoryId}/extensions',
    operationId: 'requestExtension',
    tag,
    scope,
    summary: 'Vraag verlenging van een termijn',
    action: requestExtension,
    words: { ...words, clock: 'Klok uit het programma.', until: 'Tot en met.', reason: 'Reden.' },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: at,
  }),
  acting({
    path: '/extensions/{extensionId}/decisions',
    operationId: 'decideExtension',
    tag,
    scope,
    summary: 'Beslis over een verlenging; nooit wie haar vroeg',
    action: decideExtension,
    words: {
      extensionId: 'Kenmerk van het verzoek.',
      decision: 'Toegekend of afgewezen.',
      reason: 'Reden; nodig bij een afwijzing.',
    },
    shape: changed,
    answer: (output) => output,
  }),
];
