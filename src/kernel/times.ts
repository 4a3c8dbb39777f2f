/** A day has 1440 minutes on the clock. */
const day = 1440;

/** Minutes after 00:00 of `07:30`. The text must be a time of `field.time`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The clock at so many minutes after 00:00, `06:00` for 1800: the day after shows the same clock. */
export function timeOfMinute(minute: number): string {
  const shown = minute % day;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** The first minute from `from` on at which the clock shows the same as at `minute`: at most a day later. */
export function onOrAfter(from: number, minute: number): number {
  return minute + Math.ceil(Math.max(0, from - minute) / day) * day;
}
