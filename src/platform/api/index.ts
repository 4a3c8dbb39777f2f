export { acting } from './acting.ts';
export { type ApiSettings, createApi } from './app.ts';
export { calculating } from './calculating.ts';
export type { Call } from './call.ts';
export { filter, given, shown } from './fields.ts';
export { pageOf } from './page.ts';
export { listing, reading } from './reading.ts';
export { apiVersion } from './reply.ts';
