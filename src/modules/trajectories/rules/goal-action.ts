import type { Role } from '../../../kernel/actor.ts';

/** Whether somebody says that an action is done: who was asked to do it, and the coach of any, who guides the plan. */
export function mayFinish(role: Role, byRole: Role): boolean {
  return role === 'coach' || role === byRole;
}
