import { at } from '../piece.ts';
import { duration, type Rule, say, type Tell } from '../rule.ts';
import { restAfter, type Timeline } from '../timeline.ts';

const noLongRest = {
  nl: 'Na {nights} nachtdiensten achter elkaar is er {found} rust. Na {least} of meer moet er {allowed} rust achter elkaar zijn.',
  en: 'After {nights} night diensten in a row there is {found} of rest. After {least} or more there must be {allowed} of rest in a row.',
};
const tooMany = {
  nl: 'Dit is het begin van {found} diensten achter elkaar, met een nachtdienst erbij. Toegestaan zijn er {allowed}.',
  en: 'This begins {found} diensten in a row, of which one is a night dienst. Allowed are {allowed}.',
};

/**
 * Reeksen (ATW 5:8 lid 5 to 7): after 3 or more night diensten in a row a rest of 46 hours; with a night dienst among them at most
 * 7 diensten in a row, 8 by collective agreement. The law does not say which rest parts a row: here the weekly rest of 36 hours.
 */
export const reeks: Rule = (timeline, { first, last }, tell) => {
  const { diensten, totals } = timeline;
  if (totals.nights === 0) return false;
  const start = rowStart(timeline, first);
  const end = rowEnd(timeline, last);
  if (areFew(timeline, start, end)) return false;
  let row = emptyRow(start);
  for (let each = row.first; each !== 0; each = each === end ? 0 : at(diensten.next, each)) {
    lengthen(row, at(diensten.isNight, each));
    const parts = restAfter(diensten, each) >= timeline.norms.weeklyRest;
    if (isBroken(timeline, each, row, parts, tell)) return true;
    if (parts) row = emptyRow(at(diensten.next, each));
  }
  return false;
};

/** True when there are too few diensten, and nights among them, to breach anything however they are parted. */
function areFew({ diensten, norms }: Timeline, start: number, end: number): boolean {
  let nights = 0;
  let length = 0;
  for (let each = start; each !== 0; each = each === end ? 0 : at(diensten.next, each)) {
    nights += at(diensten.isNight, each);
    length += 1;
  }
  return nights === 0 || (nights < norms.nightsInRow && length <= norms.series);
}

type Row = { first: number; length: number; nights: number; nightsInRow: number };

function emptyRow(first: number): Row {
  return { first, length: 0, nights: 0, nightsInRow: 0 };
}

function lengthen(row: Row, night: number): void {
  row.length += 1;
  row.nights += night;
  row.nightsInRow = night === 1 ? row.nightsInRow + 1 : 0;
}

/** Nights in a row end with a rest that parts, or with a dienst that is none; a row ends with a rest that parts. */
function isBroken(timeline: Timeline, dienst: number, row: Row, parts: boolean, tell: Tell | null): boolean {
  const { diensten } = timeline;
  const nightsEnd = parts || at(diensten.isNight, at(diensten.next, dienst)) === 0;
  if (nightsEnd && lacksRest(timeline, dienst, row.nightsInRow, restAfter(diensten, dienst), tell))
    return true;
  return parts && isTooLong(timeline, row, tell);
}

function rowStart({ diensten, norms }: Timeline, dienst: number): number {
  let each = dienst;
  while (at(diensten.prev, each) !== 0 && restAfter(diensten, at(diensten.prev, each)) < norms.weeklyRest)
    each = at(diensten.prev, each);
  return each;
}

function rowEnd({ diensten, norms }: Timeline, dienst: number): number {
  let each = dienst;
  while (each !== 0 && restAfter(diensten, each) < norms.weeklyRest) each = at(diensten.next, each);
  return each;
}

function lacksRest(
  { norms, diensten }: Timeline,
  dienst: number,
  nights: number,
  rest: number,
  tell: Tell | null,
): boolean {
  if (nights < norms.nightsInRow || rest >= norms.restAfterNights) return false;
  if (tell === null) return true;
  const values = { nights, found: duration(rest), least: norms.nightsInRow };
  const text = say(noLongRest, { ...values, allowed: duration(norms.restAfterNights) });
  tell.breach('ATW 5:8 lid 5', at(diensten.start, dienst), text, 'nightsInRow', 'restAfterNights');
  return false;
}

function isTooLong({ norms, diensten, deviations }: Timeline, row: Row, tell: Tell | null): boolean {
  const byCao = deviations.seriesOfEight === true;
  const norm = byCao ? 'seriesByCao' : 'series';
  if (row.nights === 0 || row.length <= norms[norm]) return false;
  if (tell === null) return true;
  const text = say(tooMany, { found: row.length, allowed: norms[norm] });
  tell.breach(byCao ? 'ATW 5:8 lid 7' : 'ATW 5:8 lid 6', at(diensten.start, row.first), text, norm);
  return false;
}
