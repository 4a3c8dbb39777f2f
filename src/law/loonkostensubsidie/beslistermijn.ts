import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { dayStep, formula, givenDay, type Receipt, receipt } from '../../kernel/receipt.ts';
import { accept, type Result } from '../../kernel/result.ts';
import { valueOn } from '../parameter.ts';
import { beslisWeken } from './parameters.ts';

/**
 * The last day on which the college decides on the subsidy: five weeks after the day on which the wage value was established, or on
 * which it was established that it can be left out (Pwet 10d lid 12).
 */
export function beslistermijn(
  establishedOn: LocalDate,
): Result<{ readonly due: LocalDate; readonly receipt: Receipt }> {
  const weeks = valueOn(beslisWeken, establishedOn);
  if (!weeks.ok) return weeks;
  const due = addDays(establishedOn, weeks.value.value.valueOf() * 7);
  const label = { nl: 'beslissen uiterlijk op', en: 'decide at the latest on' };
  const last = dayStep({
    name: 'uiterlijk',
    label,
    article: 'Pwet 10d lid 12',
    how: formula(`{vastgesteld} + {${weeks.value.line.name}}`),
    day: due,
  });
  return accept({
    due,
    receipt: receipt({
      instrument: 'loonkostensubsidie',
      title: { nl: 'Termijn om te beslissen', en: 'Term for the decision' },
      on: establishedOn,
      inputs: [
        givenDay(
          'vastgesteld',
          { nl: 'loonwaarde vastgesteld op', en: 'wage value established on' },
          establishedOn,
        ),
      ],
      parameters: [weeks.value],
      steps: [last],
      outcome: [givenDay('due', label, due)],
      remarks: [
        {
          nl: 'Valt deze dag in een weekend of op een feestdag, dan kan een latere dag gelden. Daar rekenen wij niet mee.',
          en: 'Where this day is in a weekend or on a holiday a later day may hold. That is not reckoned with here.',
        },
      ],
    }),
  });
}
