/** Minutes after 00:00 as the clock shows them, `7:05`; past midnight it begins again. */
export function clockOf(minute: number): string {
  const at = ((minute % 1440) + 1440) % 1440;
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
}

/** Minutes as hours and minutes, `7:30`; a sum can be below zero. */
export function hoursOf(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}
