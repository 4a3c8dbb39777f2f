export { endAssignment } from './end-assignment.ts';
export { endContract } from './end-contract.ts';
export { signContract } from './sign-contract.ts';
export { startAssignment } from './start-assignment.ts';
