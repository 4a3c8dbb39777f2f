export { addMembership } from './add-membership.ts';
export { addOrganisation } from './add-organisation.ts';
export { changeOrganisation } from './change-organisation.ts';
export { endMembership } from './end-membership.ts';
