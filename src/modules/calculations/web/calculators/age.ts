import { addMonths, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Text } from '../../../../kernel/text.ts';

/** Ages that law tells apart; 21 is 21 and older. A calculator asks for an age and never for a date of birth. */
export const ages = ['15', '16', '17', '18', '19', '20', '21'] as const;

export function ageOptions(t: (text: Text) => string) {
  return ages.map((age) => ({
    value: age,
    label:
      age === '21'
        ? t({ nl: '21 jaar of ouder', en: '21 or older' })
        : t({ nl: `${age} jaar`, en: `${age} years` }),
  }));
}

/** A date of birth that gives an age on a day. */
export function bornForAge(age: (typeof ages)[number], day: LocalDate): LocalDate {
  return addMonths(day, -12 * Number(age));
}
