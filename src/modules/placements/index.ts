import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';

export * from './actions/index.ts';
export { checkDates, decideEnd, firstEnd, refusal as placementRefusal } from './rules/placement.ts';
export {
  addPlacements,
  closePlacement,
  findPlacement,
  isWorkplace,
  runningPlacements,
  runningPostings,
} from './store.ts';
export { placementAt } from './web/placement-at.ts';
export { endField, periodQuestions, withEnd, workplaces, workQuestions } from './web/work.ts';
export { type PlacementForm, placementFormNames, placementKind } from './words.ts';

/** Work at organisations: internship, trial, job, assignment; its start and its end. */
export const placementsModule: Module = {
  name: 'placements',
  migrations,
  access,
  actions: Object.values(actions),
};
