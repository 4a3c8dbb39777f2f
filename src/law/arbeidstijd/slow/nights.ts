import { type Dienst, hours, week } from './film.ts';
import type { Tell, TellOnce } from './slowly.ts';

/** The hours of a dienst (5:7 lid 1 a and 2 a), night diensten and their rests (5:8 lid 1, 3 and 4), rows of diensten (lid 5 to 7). */
export function checkDiensten(
  diensten: readonly Dienst[],
  mostInRow: 7 | 8,
  tell: Tell,
  tellOnce: TellOnce,
): void {
  for (const { from, youth, night, counted } of diensten) {
    if (youth && counted > 9 * hours) tell('ATW 5:7 lid 1 a', from);
    if (!youth && !night && counted > 12 * hours) tell('ATW 5:7 lid 2 a', from);
  }
  if (!canBeExcused(diensten.filter(({ night }) => night))) tellOnce('ATW 5:8 lid 1, 3 en 4');
  checkRows(diensten, mostInRow, tell);
}

/** Tries every way to call a short rest the one of lid 4 or one of lid 3. */
function canBeExcused(nights: readonly Dienst[]): boolean {
  const isLong = ({ youth, counted }: Dienst) => !youth && counted > 10 * hours;
  const needed = nights.filter((each) => isLong(each) || (each.late && each.restAfter < 14 * hours));
  const place = (at: number, byFour: readonly number[], byThree: readonly number[]): boolean => {
    const night = needed[at];
    if (night === undefined) return true;
    const since = (others: readonly number[], weeks: number) =>
      others.filter((other) => night.from - other < weeks * week).length;
    const mayFour = !isLong(night) && night.restAfter >= 8 * hours && since(byFour, 1) === 0;
    const mayThree =
      (night.youth || night.counted <= 12 * hours) &&
      night.restAfter >= 12 * hours &&
      since(byThree, 2) < 5 &&
      since(byThree, 52) < 22;
    return (
      (mayFour && place(at + 1, [...byFour, night.from], byThree)) ||
      (mayThree && place(at + 1, byFour, [...byThree, night.from]))
    );
  };
  return place(0, [], []);
}

/** Rows of diensten, parted by a rest of 36 hours. */
function checkRows(diensten: readonly Dienst[], mostInRow: 7 | 8, tell: Tell): void {
  let row: Dienst[] = [];
  diensten.forEach((dienst, place) => {
    row.push(dienst);
    const isParted = dienst.restAfter >= 36 * hours;
    const nights = row.length - 1 - row.findLastIndex(({ night }) => !night);
    const nightsEnd = isParted || diensten[place + 1]?.night !== true;
    if (nightsEnd && nights >= 3 && dienst.restAfter < 46 * hours) tell('ATW 5:8 lid 5', dienst.from);
    if (!isParted) return;
    if (row.length > mostInRow && row.some(({ night }) => night))
      tell(mostInRow === 8 ? 'ATW 5:8 lid 7' : 'ATW 5:8 lid 6', row[0]?.from ?? 0);
    row = [];
  });
}
