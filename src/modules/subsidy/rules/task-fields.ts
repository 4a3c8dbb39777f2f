/** The law refuses all tasks together (`tasks`): that belongs beside the first share, which can mend it. */
export function taskFields<Refused extends { readonly field?: string }>(refused: Refused): Refused {
  return refused.field === 'tasks' ? { ...refused, field: 'tasks.0.share' } : refused;
}
