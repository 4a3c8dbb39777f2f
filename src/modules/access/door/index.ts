/** The door, as the server builds it in: who is there, what changes that, and what the frame shows of it. */
export { visitorLanguage } from './cookies.ts';
export { demoPeople } from './demo-people.ts';
export { type DoorEnv, doorkeeper, onlyInRole } from './doorkeeper.ts';
export { doorRoutes } from './routes.ts';
export { shellOf } from './shell.ts';
export { refusedRequests } from './words.ts';
