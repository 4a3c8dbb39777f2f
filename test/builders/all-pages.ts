import * as absence from '../../src/modules/availability/web/person/absence.tsx';
import * as better from '../../src/modules/availability/web/person/better.tsx';
import * as liking from '../../src/modules/availability/web/person/liking.tsx';
import * as limits from '../../src/modules/availability/web/person/limits.tsx';
import * as availability from '../../src/modules/availability/web/person/page.tsx';
import * as sick from '../../src/modules/availability/web/person/sick.tsx';
import * as week from '../../src/modules/availability/web/person/week.tsx';
import * as withdrawAbsence from '../../src/modules/availability/web/person/withdraw.tsx';
import * as present from '../../src/modules/hours/web/session/present.tsx';
import * as addCourse from '../../src/modules/learning/web/courses/add.tsx';
import * as courses from '../../src/modules/learning/web/courses/list.tsx';
import * as courseResult from '../../src/modules/learning/web/result/page.tsx';
import * as cancelSession from '../../src/modules/learning/web/sessions/cancel.tsx';
import * as sessionPage from '../../src/modules/learning/web/sessions/page.tsx';
import * as planSession from '../../src/modules/learning/web/sessions/plan.tsx';
import * as withdrawSeat from '../../src/modules/learning/web/sessions/withdraw.tsx';
import * as bridged from '../../src/modules/participants/web/distance/bridged.tsx';
import * as distance from '../../src/modules/participants/web/distance/page.tsx';
import * as possibilities from '../../src/modules/participants/web/possibilities/page.tsx';
import * as announceEnd from '../../src/modules/placements/web/announce/page.tsx';
import * as endPlacement from '../../src/modules/placements/web/end/page.tsx';
import * as startPlacement from '../../src/modules/placements/web/start/page.tsx';
import * as endAssignment from '../../src/modules/pool/web/assignment/end.tsx';
import * as startAssignment from '../../src/modules/pool/web/assignment/start.tsx';
import * as endContract from '../../src/modules/pool/web/contract/end.tsx';
import * as signContract from '../../src/modules/pool/web/contract/sign.tsx';
import * as decideEntry from '../../src/modules/pool-entry/web/decide/page.tsx';
import * as entry from '../../src/modules/pool-entry/web/entry/page.tsx';
import * as proposeEntry from '../../src/modules/pool-entry/web/propose/page.tsx';
import * as seat from '../../src/modules/roster/web/seat/page.tsx';
import * as answer from '../../src/modules/trajectories/web/answer/page.tsx';
import * as decideExtension from '../../src/modules/trajectories/web/extension/decide.tsx';
import * as requestExtension from '../../src/modules/trajectories/web/extension/request.tsx';
import * as actionDone from '../../src/modules/trajectories/web/goal/action-done.tsx';
import * as addAction from '../../src/modules/trajectories/web/goal/add-action.tsx';
import * as agreeGoal from '../../src/modules/trajectories/web/goal/agree.tsx';
import * as goalReached from '../../src/modules/trajectories/web/goal/reached.tsx';
import * as chooseCoach from '../../src/modules/trajectories/web/hand-over/choose.tsx';
import * as handOverMany from '../../src/modules/trajectories/web/hand-over/many.tsx';
import * as handOver from '../../src/modules/trajectories/web/hand-over/page.tsx';
import * as introduction from '../../src/modules/trajectories/web/introduction/page.tsx';
import * as refer from '../../src/modules/trajectories/web/refer/page.tsx';
import * as review from '../../src/modules/trajectories/web/review/page.tsx';
import * as step from '../../src/modules/trajectories/web/step/page.tsx';

/** The pages on which something is done, at their addresses; the page of a person only by its address. */
export const doingPages = {
  '/deelnemers/nieuw': refer,
  '/deelnemers/:id': {},
  '/deelnemers/:id/kennismaking': introduction,
  '/deelnemers/:id/antwoord': answer,
  '/deelnemers/:id/stap/:to': step,
  '/deelnemers/:id/gesprek': review,
  '/deelnemers/:id/verlengen': requestExtension,
  '/verlengingen/:extensionId': decideExtension,
  '/deelnemers/:id/overdragen': handOver,
  '/overdragen': chooseCoach,
  '/overdragen/:from': handOverMany,
  '/deelnemers/:id/doel': agreeGoal,
  '/deelnemers/:id/doel/:goalId/actie': addAction,
  '/deelnemers/:id/doel/:goalId/bereikt': goalReached,
  '/deelnemers/:id/actie/:goalActionId/gedaan': actionDone,
  '/deelnemers/:id/afstand': distance,
  '/deelnemers/:id/afstand/:distanceId/overbrugd': bridged,
  '/deelnemers/:id/mogelijkheden': possibilities,
  '/deelnemers/:id/cursus': courseResult,
  '/deelnemers/:id/bijeenkomst': seat,
  '/cursussen': courses,
  '/cursussen/nieuw': addCourse,
  '/cursussen/bijeenkomst/nieuw': planSession,
  '/cursussen/bijeenkomst/:sessionId': sessionPage,
  '/cursussen/bijeenkomst/:sessionId/afzeggen': cancelSession,
  '/cursussen/bijeenkomst/:sessionId/aanwezig': present,
  '/cursussen/bijeenkomst/:sessionId/plaats/:participantId/terug': withdrawSeat,
  '/deelnemers/:id/plaatsing/nieuw': startPlacement,
  '/deelnemers/:id/plaatsing/:placementId/einde': endPlacement,
  '/werk/:placementId/einde-melden': announceEnd,
  '/deelnemers/:id/contract/nieuw': signContract,
  '/deelnemers/:id/contract/:contractId/einde': endContract,
  '/deelnemers/:id/instroom/nieuw': proposeEntry,
  '/deelnemers/:id/instroom/:entryId': entry,
  '/deelnemers/:id/instroom/:entryId/besluit': decideEntry,
  '/deelnemers/:id/opdracht/nieuw': startAssignment,
  '/deelnemers/:id/opdracht/:placementId/einde': endAssignment,
  '/deelnemers/:id/beschikbaarheid': availability,
  '/deelnemers/:id/beschikbaarheid/week': week,
  '/deelnemers/:id/beschikbaarheid/vrij': absence,
  '/deelnemers/:id/beschikbaarheid/vrij/:absenceId/intrekken': withdrawAbsence,
  '/deelnemers/:id/beschikbaarheid/ziek': sick,
  '/deelnemers/:id/beschikbaarheid/beter': better,
  '/deelnemers/:id/beschikbaarheid/werk': limits,
  '/deelnemers/:id/beschikbaarheid/werkgever': liking,
};
