import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';

export * from './actions/index.ts';
export { clockInWords } from './describe.ts';
export { westBrabant } from './programmes/west-brabant.ts';
export { westpoortPilot, westpoortWerkt2 } from './programmes/westpoort-werkt.ts';
export { mayFinish } from './rules/goal-action.ts';
export {
  decideMove,
  endReasons,
  type Known,
  type Move,
  phaseName,
  stepsFor,
  waitsFor,
} from './rules/move.ts';
export {
  openPhases,
  type Phase,
  phaseNames,
  phases,
  phaseTints,
  startedPhases,
} from './rules/phases.ts';
export {
  type Programme,
  type Target,
  type Transition,
  type TransitionAct,
  targetMeasures,
} from './rules/programme.ts';
export {
  type Case,
  loadCase,
  lockTrajectory,
  openTrajectoryOf,
  saveMove,
  saveWork,
  type WorkFacts,
  workEndsOn,
} from './store.ts';
export { type ReferralSource, referralSources } from './tables.ts';
export { subjectOf } from './web/subject.ts';
export {
  actNames,
  conditionNames,
  targetMeasureNames,
} from './words.ts';

/** The circular process: programmes as data, phases, clocks, mutual yes, reviews, laps. */
export const trajectoriesModule: Module = {
  name: 'trajectories',
  migrations,
  access,
  actions: Object.values(actions),
  navigation: [
    {
      href: '/programmas',
      label: { nl: 'Programma’s', en: 'Programmes' },
      roles: ['programme-manager', 'coach', 'alderman'],
    },
  ],
};
