import { readFileSync } from 'node:fs';
import { exact } from '../../src/kernel/exact.ts';
import { number, type Status, statuses } from '../../src/kernel/receipt.ts';
import type { Dated, Parameter } from '../../src/law/parameter.ts';
import { formatQuantity } from '../../src/ui/receipt/quantity.ts';
import type { Instrument } from '../builders/parameters.ts';
import { table } from './markdown.ts';

export const valuesStart = '<!-- dated values: made by `npm run docs` -->';
export const valuesEnd = '<!-- end of dated values -->';

const statusWords: Readonly<Record<Status, string>> = {
  official: 'officieel',
  secondary: 'andere bron',
  derived: 'afgeleid',
  unconfirmed: '**niet bevestigd**',
};

/** Every dated value of the law, per instrument, and before them what a municipality has to set or to confirm. */
export function valuesPage(instruments: readonly Instrument[]): string {
  return [toConfirm(instruments), ...instruments.map(section)].join('\n\n');
}

function section({ instrument, parameters }: Instrument): string {
  const readme = readFileSync(new URL(`../../src/law/${instrument}/README.md`, import.meta.url), 'utf8');
  const title = /^# (.+)$/m.exec(readme)?.[1] ?? instrument;
  const rows = parameters.flatMap((parameter) =>
    parameter.values.length === 0
      ? [[nameOf(parameter), 'nog niet vastgesteld', '', '', parameter.article, '', 'de gemeente']]
      : parameter.values.map((value) => row(parameter, value)),
  );
  return `## ${title}\n\n[\`src/law/${instrument}/\`](../src/law/${instrument}/README.md)\n\n${table(head, rows)}`;
}

const head = ['waarde', 'hoeveel', 'van', 'tot', 'artikel', 'status', 'bron'];

function row(parameter: Parameter, value: Dated): readonly string[] {
  return [
    nameOf(parameter),
    amountOf(parameter, value),
    value.from,
    value.to ?? '',
    parameter.article,
    statusWords[value.status],
    value.source,
  ];
}

function nameOf({ key, label, municipal }: Parameter): string {
  return `${label.nl}${municipal === true ? ' (gemeente)' : ''}<br>\`${key}\``;
}

function amountOf({ unit }: Parameter, { value }: Dated): string {
  return formatQuantity(number(unit, exact(value)));
}

function toConfirm(instruments: readonly Instrument[]): string {
  const all = instruments.flatMap(({ parameters }) => parameters);
  const values = all.flatMap((parameter) => parameter.values);
  const counts = statuses.map(
    (status) => `${values.filter((each) => each.status === status).length} ${statusWords[status]}`,
  );
  const open = all.filter(({ municipal, values: known }) => municipal === true || known.some(isUnconfirmed));
  const rows = open.map((parameter) => {
    const last = parameter.values.at(-1);
    return [
      nameOf(parameter),
      last === undefined ? 'nog niet vastgesteld' : `${amountOf(parameter, last)}, vanaf ${last.from}`,
      parameter.article,
      last === undefined ? '' : statusWords[last.status],
      last?.source ?? '',
    ];
  });
  return [
    '## Vast te stellen of te bevestigen door de gemeente',
    `${values.length} gedateerde waarden: ${counts.join(', ')}.`,
    table(['waarde', 'nu', 'artikel', 'status', 'bron'], rows),
  ].join('\n\n');
}

function isUnconfirmed({ status }: Dated): boolean {
  return status === 'unconfirmed';
}
