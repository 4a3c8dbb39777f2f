export { addSite } from './add-site.ts';
export { askShifts } from './ask-shifts.ts';
export { cancelDemand } from './cancel-demand.ts';
export { changeDemand } from './change-demand.ts';
export { changeSite } from './change-site.ts';
export { closeSite } from './close-site.ts';
export { setDay } from './set-day.ts';
export { takePlanningRequest } from './take-planning-request.ts';
