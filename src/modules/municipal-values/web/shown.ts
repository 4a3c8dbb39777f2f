import { exact } from '../../../kernel/exact.ts';
import { number } from '../../../kernel/receipt.ts';
import { municipalParameters } from '../../../law/municipal.ts';
import type { Parameter } from '../../../law/parameter.ts';
import { capital, formatDay, formatQuantity } from '../../../ui/index.ts';
import type { ProposedValue } from '../queries.ts';

export function parameterOf(key: string): Parameter | undefined {
  return municipalParameters.find((each) => each.key === key);
}

/** What people call the parameter. */
export function nameOf(key: string): string {
  return capital(parameterOf(key)?.label.nl ?? key);
}

/** "25 %", by the unit of its parameter. */
export function valueText(key: string, value: string | number): string {
  return formatQuantity(number(parameterOf(key)?.unit ?? 'number', exact(value)));
}

/** "vanaf 1 januari 2027", "1 januari 2027 tot 1 juli 2027". */
export function periodText({ from_date, to_date }: Pick<ProposedValue, 'from_date' | 'to_date'>): string {
  return to_date === null
    ? `vanaf ${formatDay(from_date)}`
    : `${formatDay(from_date)} tot ${formatDay(to_date)}`;
}
