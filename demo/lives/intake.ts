import { addDays } from '../../src/kernel/local-date.ts';
import { answer, invitation, referral } from '../beats/coming-in.ts';
import { workday } from '../days.ts';
import { type Life, meetCoach } from '../life.ts';
import type { Beat } from '../stage.ts';
import type { Now } from './present.ts';

/** Put forward and not invited yet; two of nine wait longer than agreed. */
export function preselectionNow(life: Life, { ago, place }: Now): Beat[] {
  const days = [3, 1, 8, 6, 17, 11][place] ?? 4;
  return [referral(life, ago(days))];
}

/**
 * Between invitation and yes: no reply yet, the participant must say yes or no, a meeting to come, a no that became a
 * yes, and a firm that must still answer.
 */
export function introductionNow(life: Life, { today, ago, place }: Now): Beat[] {
  const soon = workday(addDays(today, 4));
  meetCoach(life, ago(1));
  switch (place) {
    case 0:
      return [referral(life, ago(9)), ...invitation(life, ago(3), soon, null)];
    case 1:
      return [
        referral(life, ago(19)),
        ...invitation(life, ago(12), ago(2), ago(9)),
        answer(life, 'firm', ago(2), 'yes'),
      ];
    case 2:
      return [referral(life, ago(8)), ...invitation(life, ago(4), workday(addDays(today, 2)), ago(1))];
    case 3:
      return [
        referral(life, ago(30)),
        ...invitation(life, ago(22), ago(14), ago(20)),
        answer(life, 'participant', ago(13), 'no'),
        answer(life, 'firm', ago(12), 'yes'),
      ];
    default:
      return [
        referral(life, ago(20)),
        ...invitation(life, ago(13), ago(5), ago(11)),
        answer(life, 'participant', ago(4), 'yes'),
      ];
  }
}
