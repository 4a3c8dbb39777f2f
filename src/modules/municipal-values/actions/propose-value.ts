import { z } from 'zod';
import { exact } from '../../../kernel/exact.ts';
import type { NumberUnit } from '../../../kernel/receipt.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { municipalParameters } from '../../../law/municipal.ts';
import { isWhole } from '../../../law/numbers.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { settingRoles } from '../access.ts';
import '../tables.ts';
import { municipalValueKind } from '../words.ts';

const refusal = refusalsOf('municipal-values', {
  'not-a-municipality': {
    nl: 'Alleen een gemeente stelt deze waarden vast.',
    en: 'Only a municipality sets these values.',
  },
  'end-before-begin': {
    nl: 'De einddatum ligt voor de begindatum. Kies een latere dag, of laat hem leeg.',
    en: 'The end lies before the start. Choose a later day, or leave it empty.',
  },
  'percent-too-large': {
    nl: 'Een percentage is hoogstens 100.',
    en: 'A percentage is at most 100.',
  },
  'term-wrong': {
    nl: 'Vul een heel getal in, en hoogstens {most}.',
    en: 'Give a whole number, and at most {most}.',
  },
});

/** A hundred years: a term that is longer is a slip of the keys. */
const longest: ReadonlyMap<NumberUnit, number> = new Map([
  ['months', 1200],
  ['years', 100],
]);

const [first, ...others] = municipalParameters;
const keys = [first.key, ...others.map(({ key }) => key)] as const;

/** Proposes a dated value of the municipality's own, with its source; a colleague decides (I2). */
export const proposeValue = action({
  name: 'municipal-values/propose-value',
  title: { nl: 'Een wetswaarde voorstellen', en: 'Propose a value of the law' },
  who: settingRoles,
  input: z.object({
    parameter: field.choice(keys),
    value: field.decimal(0, 999_999_999),
    fromDate: field.date(),
    toDate: field.date().optional(),
    source: field.text(300),
  }),
  load: async (db, _input, { actor }) =>
    (await db
      .selectFrom('organisation')
      .select('kind')
      .where('id', '=', actor.organisationId)
      .executeTakeFirst()) ?? null,
  decide: ({ kind }, { parameter, value, fromDate, toDate }) => {
    if (kind !== 'municipality') return refuse(refusal('not-a-municipality'));
    if (toDate !== undefined && toDate <= fromDate)
      return refuse(refusal('end-before-begin', { field: 'toDate' }));
    const unit = municipalParameters.find(({ key }) => key === parameter)?.unit;
    if (unit === 'percent' && exact(value).gt(100))
      return refuse(refusal('percent-too-large', { field: 'value' }));
    const most = longest.get(unit ?? 'number');
    if (most !== undefined && !(isWhole(exact(value)) && exact(value).lte(most)))
      return refuse(refusal('term-wrong', { field: 'value', values: { most } }));
    return accept({});
  },
  save: async (db, _decision, { actor, now, newId }, { parameter, value, fromDate, toDate, source }) => {
    const id = newId();
    await db
      .insertInto('municipal_value')
      .values({
        partnership_id: actor.partnershipId,
        id,
        organisation_id: actor.organisationId,
        parameter,
        from_date: fromDate,
        to_date: toDate ?? null,
        value,
        source,
        proposed_by: actor.membershipId,
        proposed_by_account: actor.accountId,
        proposed_at: now,
      })
      .execute();
    return { id };
  },
  about: municipalValueKind,
  object: (_input, output) => output?.id ?? null,
});
