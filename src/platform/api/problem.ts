import { z } from '@hono/zod-openapi';
import { type Refusal, refusalsOf } from '../../kernel/result.ts';
import { shown } from './fields.ts';

const places = ['body', 'path', 'query'] as const;
/** Where in a request something was wrong. */
export type Place = (typeof places)[number];

const wrongFieldSchema = z
  .object({
    in: z.enum(places).describe('Waar het veld staat.'),
    name: z.string().describe('Naam van het veld.'),
    pointer: z.string().optional().describe('JSON Pointer (RFC 6901) naar het veld in de inhoud.'),
    rule: z.string().describe('De regel waaraan het veld niet voldoet.'),
    message: shown.twoLanguages('Hoe u het verhelpt.'),
  })
  .openapi('WrongField', { description: 'Een veld dat niet klopt.' });
export type WrongField = z.infer<typeof wrongFieldSchema>;

const refused = z
  .object({
    rule: z.string().describe('De regel die het tegenhoudt, bijvoorbeeld `trajectories/both-said-yes`.'),
    message: shown.twoLanguages('Waarom het niet kan.'),
    field: z.string().optional().describe('Het veld waarmee u het kunt verhelpen.'),
  })
  .openapi('Refusal', { description: 'Waarom iets niet kan.' });

/** The body of every error (RFC 9457), with the rules of the house in it. */
export const problemSchema = z
  .object({
    type: z.string().describe('Soort fout; `about:blank` betekent dat de status alles zegt.'),
    title: z.string().describe('Naam van de status.'),
    status: z.int().min(400).max(599).describe('HTTP-status.'),
    detail: z.string().describe('Wat er is, in het Engels.'),
    instance: z.string().optional().describe('Kenmerk van deze ene fout, terug te vinden in het logboek.'),
    rule: z.string().describe('De regel die de fout gaf.'),
    message: shown.twoLanguages('Wat er is, in gewone taal, om aan een mens te tonen.'),
    errors: z
      .array(wrongFieldSchema)
      .optional()
      .describe('Alle velden die niet kloppen, tegelijk (status 400).'),
    refusals: z.array(refused).optional().describe('Alle regels die het tegenhouden (status 403, 404, 409).'),
  })
  .openapi('Problem', { description: 'Een fout, volgens RFC 9457.' });
export type Problem = z.infer<typeof problemSchema>;

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;
export type ProblemStatus = keyof typeof titles;

const refusal = refusalsOf('api', {
  'wrong-fields': {
    nl: 'Niet alle velden kloppen; in „errors” staat welke.',
    en: 'Not all fields are right; “errors” says which.',
  },
  'unreadable-json': { nl: 'De inhoud is geen JSON-object.', en: 'The body is not a JSON object.' },
  'unknown-field': { nl: 'Dit veld kennen wij hier niet.', en: 'This field is not known here.' },
  'token-missing': {
    nl: 'Stuur een geldig token mee: Authorization: Bearer … .',
    en: 'Send a valid token: Authorization: Bearer … .',
  },
  'scope-missing': {
    nl: 'Dit token mag hier niet voor worden gebruikt; het recht „{scope}” ontbreekt.',
    en: 'This token may not be used for this; the scope “{scope}” is missing.',
  },
  'unknown-path': { nl: 'Dit adres bestaat niet.', en: 'This address does not exist.' },
  'wrong-method': { nl: 'Dit kan niet op dit adres.', en: 'This address does not take this method.' },
  'too-large': { nl: 'De inhoud is te groot.', en: 'The body is too large.' },
  'not-json': {
    nl: 'Stuur de inhoud als application/json.',
    en: 'Send the body as application/json.',
  },
  'not-found': {
    nl: 'Wij vinden dit niet. Misschien bestaat het niet meer, of hoort het niet bij uw organisatie.',
    en: 'We cannot find this. It may no longer exist, or it does not belong to your organisation.',
  },
  'not-allowed': { nl: 'Uw rol mag dit niet doen.', en: 'Your role may not do this.' },
  'try-again': { nl: 'Het lukte nu niet. Probeer het opnieuw.', en: 'It did not work now. Try again.' },
  'too-many': { nl: 'Dit zijn te veel vragen achter elkaar.', en: 'These are too many requests in a row.' },
  unexpected: {
    nl: 'Er ging iets mis bij ons. Uw vraag is niet uitgevoerd.',
    en: 'Something went wrong on our side. Your request was not carried out.',
  },
});

/** Why the API itself refuses, before any rule of a module is asked. */
export const apiRefusal = refusal;

/** An error that one refusal explains. */
export function problem(status: ProblemStatus, { rule, message }: Refusal): Problem {
  return { type: 'about:blank', title: titles[status], status, detail: message.en, rule, message };
}

/** Every wrong field at once, in one error. */
export function wrongFields(errors: readonly WrongField[]): Problem {
  return { ...problem(400, refusal('wrong-fields')), errors: [...errors] };
}

/** A field as an error names it; in a body with the JSON Pointer to it: `travelModes.0` is at `/travelModes/0`. */
export function wrongField(place: Place, { rule, message, field = '' }: Refusal): WrongField {
  const pointer = place === 'body' ? { pointer: `/${field.replaceAll('.', '/')}` } : {};
  return { in: place, name: field, ...pointer, rule, message };
}

/** What is wrong with the input of an action, each where it was given: in the address or in the body. */
export function wrongInputs(refusals: readonly Refusal[], pathNames: readonly string[]): WrongField[] {
  return refusals.map((each) => wrongField(pathNames.includes(each.field ?? '') ? 'path' : 'body', each));
}

/**
 * What the refusals of an action are over HTTP: not allowed 403, not there 404, wrong fields 400, and every other
 * rule that stands in the way 409. `pathNames` are the fields that came from the address.
 */
export function problemOf(refusals: readonly Refusal[], pathNames: readonly string[] = []): Problem {
  const wrong = refusals.filter(({ rule }) => rule.startsWith('input/'));
  if (wrong.length > 0) return wrongFields(wrongInputs(wrong, pathNames));
  const [first = refusal('unexpected')] = refusals;
  return { ...problem(statusOf(first.rule), first), refusals: [...refusals] };
}

function statusOf(rule: string): ProblemStatus {
  if (rule.endsWith('/not-allowed')) return 403;
  return rule.endsWith('/not-found') ? 404 : 409;
}
