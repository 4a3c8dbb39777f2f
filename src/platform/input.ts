import { z } from 'zod';
import { exact } from '../kernel/exact.ts';
import { isId } from '../kernel/ids.ts';
import { isLocalDate, type LocalDate } from '../kernel/local-date.ts';
import { type Refusal, refusalsOf } from '../kernel/result.ts';

/** What can be wrong with a field, in words that say how to mend it. */
const refusal = refusalsOf('input', {
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  'too-long': { nl: 'Maak dit korter.', en: 'Make this shorter.' },
  date: {
    nl: 'Vul een bestaande datum in, bijvoorbeeld 31-1-2027.',
    en: 'Enter an existing date, for example 31-1-2027.',
  },
  time: { nl: 'Vul een tijd in, bijvoorbeeld 9:30.', en: 'Enter a time, for example 9:30.' },
  choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  number: { nl: 'Vul een getal in dat hier past.', en: 'Enter a number that fits here.' },
  email: {
    nl: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
    en: 'Enter an e-mail address, such as name@example.org.',
  },
  invalid: { nl: 'Dit kunnen wij niet lezen.', en: 'We cannot read this.' },
});
type InputRule = Parameters<typeof refusal>[0];

const inputRules: readonly InputRule[] = [
  'required',
  'too-long',
  'date',
  'time',
  'choice',
  'number',
  'email',
  'invalid',
];

/** Every wrong field of an input at once, each with the rule that it breaks. */
export function inputRefusals(error: z.ZodError): Refusal[] {
  return error.issues.map((issue) =>
    refusal(ruleOf(issue), { field: issue.path.map(String).join('.') || 'form' }),
  );
}

function ruleOf(issue: z.core.$ZodIssue): InputRule {
  const named = inputRules.find((rule) => rule === issue.message);
  if (named !== undefined) return named;
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'required' : 'invalid';
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    if (issue.origin === 'number' || issue.origin === 'int') return 'number';
    return issue.code === 'too_big' ? 'too-long' : 'required';
  }
  if (issue.code === 'invalid_value') return 'choice';
  return 'invalid';
}

/** A day that the database has too: it knows no year 0. */
function isDay(value: unknown): value is LocalDate {
  return isLocalDate(value) && !value.startsWith('0000');
}

/** Fields as forms and API send them. An empty field of a form is a field that was not filled in. */
export const field = {
  id: () => z.string({ error: 'choice' }).refine(isId, 'choice').meta({ format: 'uuid' }),
  text: (max = 500) =>
    z
      .string({ error: 'required' })
      .trim()
      .min(1, 'required')
      .max(max, 'too-long')
      // The database cannot hold a NUL in a text.
      .refine((text) => !text.includes('\0'), 'invalid'),
  date: () =>
    z
      .custom<LocalDate>(isDay, { error: (issue) => (issue.input === undefined ? 'required' : 'date') })
      .meta({ type: 'string', format: 'date' }),
  time: () => z.string({ error: 'required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
  email: () => z.email({ error: 'email' }),
  choice: <const Options extends readonly [string, ...string[]]>(options: Options) =>
    z.enum(options, { error: 'choice' }),
  /** A number with at most six decimals, with a point, as text: it is never a rounded one on its way to the law. */
  decimal: (min: number, max: number) =>
    z
      .union([z.string(), z.number()], {
        error: (issue) => (issue.input === undefined ? 'required' : 'number'),
      })
      .transform(String)
      .refine(
        (text) => /^\d{1,12}(\.\d{1,6})?$/.test(text) && Number(text) >= min && Number(text) <= max,
        'number',
      )
      .meta({ type: 'string' }),
  /** A number of the API, where the rule itself knows its bounds. */
  number: () => z.number({ error: (issue) => (issue.input === undefined ? 'required' : 'number') }),
  /** An amount in euros of at most two decimals, with a point; gives whole cents. */
  euros: (most: number) =>
    field.decimal(0, most).transform((text, context) => {
      const cents = exact(text).mul(100);
      if (cents.d === 1n) return cents.valueOf();
      context.addIssue({ code: 'custom', message: 'number' });
      return z.NEVER;
    }),
  /** Hours with a point, so many at least and at most; gives whole minutes. */
  hours: (min: number, max: number) =>
    field.decimal(min, max).transform((text) => Math.round(Number(text) * 60)),
  whole: (min: number, max: number) =>
    z.coerce.number({ error: 'number' }).int('number').min(min, 'number').max(max, 'number'),
} as const;

/**
 * A form as plain data: one value is a string, a repeated field a list; empty fields are left out,
 * so that "not filled in" is one thing for forms and for the API.
 */
export function formInput(form: FormData): Record<string, string | string[]> {
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string' && value.trim() !== '');
    const texts = values.flatMap((value) => (typeof value === 'string' ? [value] : []));
    const [first] = texts;
    if (first !== undefined && name !== 'csrf') input[name] = texts.length > 1 ? texts : first;
  }
  return input;
}
