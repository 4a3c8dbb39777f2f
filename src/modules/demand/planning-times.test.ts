import { expect, it } from 'vitest';
import { readTimes, type SentBreak, type SentTimes } from './planning-times.ts';

const timed = (from: number, to: number, isPaid = false): SentBreak => ({ from, to, trigger: null, isPaid });
const after = (hours: number, breakDuration: string, isPaid = false): SentBreak => ({
  from: undefined,
  to: undefined,
  trigger: { hours, breakDuration },
  isPaid,
});
const read = (sent: Partial<SentTimes>) => {
  const { end, breaks, wrong } = readTimes(
    { end: undefined, hours: undefined, breaks: [], ...sent },
    'line',
    'endTime',
  );
  if (wrong.length > 0) return wrong.map(({ rule, field }) => `${rule} ${field}`);
  return [end, ...breaks.map(({ from, to }) => [from, to])];
};

it.each<[string, Partial<SentTimes>, readonly unknown[]]>([
  ['an end and its breaks as they were sent', { end: 510, breaks: [timed(300, 330)] }, [510, [300, 330]]],
  ['hours of work without a break', { hours: 7.75 }, [465]],
  [
    'a break that is not paid comes on top of the hours',
    { hours: 8, breaks: [timed(240, 270)] },
    [510, [240, 270]],
  ],
  ['a break that is paid is in the hours', { hours: 8, breaks: [timed(240, 270, true)] }, [480, [240, 270]]],
  ['a break after so many hours', { hours: 8, breaks: [after(4, '00:30:00')] }, [510, [240, 270]]],
  [
    'a second break after the first made the line longer',
    { hours: 7.75, breaks: [after(8, '00:15'), after(4, '00:30')] },
    [510, [480, 495], [240, 270]],
  ],
  ['no break after the line is over', { hours: 4, breaks: [after(4.5, '00:30')] }, [240]],
  ['no break with which the line would end', { end: 480, breaks: [after(7.75, '00:30')] }, [480]],
  ['hours that cannot be are left alone where there is an end', { end: 480, hours: 0 }, [480]],
  ['neither an end nor hours', {}, ['demand/line-end line.endTime']],
  ['no hours at all', { hours: 0 }, ['demand/line-end line.endTime']],
  ['more hours than a day of work has', { hours: 40 }, ['demand/too-long line.hours']],
  [
    'breaks without a time',
    { end: 480, breaks: [timed(240, 270), after(0, '00:30'), after(4, 'half')] },
    ['demand/break-when line.breaks.1', 'demand/break-when line.breaks.2'],
  ],
])('a line of a planning request: %s', (_, sent, expected) => expect(read(sent)).toEqual(expected));

it('says when the hours of a line are otherwise than its end', () => {
  const differs = (sent: Partial<SentTimes>) =>
    readTimes({ end: 510, hours: undefined, breaks: [timed(240, 270)], ...sent }, 'line', 'endTime')
      .hoursDiffer;
  expect([{}, { hours: null }, { hours: 8 }, { hours: 8.5 }].map(differs)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
