import type { Text } from '../../../../kernel/text.ts';

/** What a column of a candidate list can hold, in the order of the form. `fullName` is a whole name in one column. */
export const fieldLabels = {
  fullName: { nl: 'Hele naam', en: 'Full name' },
  givenName: { nl: 'Voornaam', en: 'First name' },
  initials: { nl: 'Voorletters', en: 'Initials' },
  infix: { nl: 'Tussenvoegsel', en: 'Name infix' },
  familyName: { nl: 'Achternaam', en: 'Last name' },
  birthDate: { nl: 'Geboortedatum', en: 'Date of birth' },
  bsn: { nl: 'BSN', en: 'Citizen service number (BSN)' },
  street: { nl: 'Straat en huisnummer', en: 'Street and house number' },
  houseNumber: { nl: 'Huisnummer', en: 'House number' },
  houseNumberAddition: { nl: 'Toevoeging huisnummer', en: 'House number addition' },
  postcode: { nl: 'Postcode', en: 'Postcode' },
  city: { nl: 'Woonplaats', en: 'Town' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  email: { nl: 'E-mail', en: 'E-mail' },
  benefit: { nl: 'Uitkering', en: 'Benefit' },
  benefitSince: { nl: 'Uitkering sinds', en: 'Benefit since' },
  caseWorker: { nl: 'Klantmanager', en: 'Case worker' },
  hours: { nl: 'Beschikbare uren per week', en: 'Available hours a week' },
  travelModes: { nl: 'Vervoer', en: 'Ways of travelling' },
  travelMinutes: { nl: 'Langste reistijd in minuten', en: 'Longest journey in minutes' },
  dutchSpoken: { nl: 'Nederlands spreken', en: 'Spoken Dutch' },
  licences: { nl: 'Rijbewijs', en: 'Driving licences' },
  certificates: { nl: 'Certificaten', en: 'Certificates' },
  preferredWork: { nl: 'Voorkeur voor werk', en: 'Preferred work' },
  remark: { nl: 'Opmerking', en: 'Remark' },
} as const satisfies Record<string, Text>;

export type Field = keyof typeof fieldLabels;

const isFieldName = (value: string): value is Field => Object.hasOwn(fieldLabels, value);

export const fields: readonly Field[] = Object.keys(fieldLabels).filter(isFieldName);

/** True for the name of a field; used on what a form sends. */
export function isField(value: unknown): value is Field {
  return typeof value === 'string' && isFieldName(value);
}

/** Per column, by its place in the file, what it holds. Plain data: a user corrects it, an action stores it. */
export type ColumnMapping = readonly (Field | 'ignore')[];

/** The cells of one row, named. */
export type FieldValues = Readonly<Partial<Record<Field, string>>>;

/** Fields that may be spread over several columns, and what then comes between the parts. */
const joinedBy: Readonly<Partial<Record<Field, string>>> = {
  remark: '\n',
  preferredWork: ', ',
  certificates: '; ',
  licences: ', ',
  travelModes: ', ',
  givenName: ' ',
};

/**
 * Names the cells of a row. When two columns hold the same field, texts are put together; of anything else
 * (two phone numbers) the first that is filled in counts.
 */
export function valuesOf(cells: readonly string[], mapping: ColumnMapping): FieldValues {
  const values: Partial<Record<Field, string>> = {};
  mapping.forEach((field, index) => {
    const cell = cells[index];
    if (field === 'ignore' || cell === undefined || cell.trim() === '') return;
    const before = values[field];
    const glue = joinedBy[field];
    if (before === undefined) values[field] = cell;
    else if (glue !== undefined) values[field] = `${before}${glue}${cell}`;
  });
  return values;
}
