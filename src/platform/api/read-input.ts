import { z } from '@hono/zod-openapi';
import { inputRefusals } from '../input.ts';
import { apiRefusal, type Place, type Problem, problem, type WrongField, wrongField } from './problem.ts';

/** Query or path as they came; a name that was given twice is a list. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

export type Part<Fields> =
  | { readonly ok: true; readonly value: Fields }
  | { readonly ok: false; readonly errors: readonly WrongField[]; readonly error: z.ZodError };

/** Reads a part of a request by its schema, or names every field of it that is wrong; unknown names are wrong too. */
export function readPart<Schema extends z.ZodType>(
  place: Place,
  schema: Schema,
  given: unknown,
): Part<z.output<Schema>> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? unknownFields(
          place,
          issue.keys.map((key) => [...issue.path, key].join('.')),
        )
      : inputRefusals(new z.ZodError([issue])).map((refusal) => wrongField(place, refusal)),
  );
  return { ok: false, errors, error: parsed.error };
}

export function unknownFields(place: Place, names: readonly string[]): WrongField[] {
  return names.map((field) => wrongField(place, { ...apiRefusal('unknown-field'), field }));
}

export type Body =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The body of a request as plain data. A field that is `null` was not filled in, as an empty field of a form is; no body
 * at all is an empty one. Refuses what is no JSON object.
 */
export async function readBody(request: Request): Promise<Body> {
  const text = await request.text();
  if (text.trim() === '') return { ok: true, fields: {} };
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return { ok: false, problem: problem(415, apiRefusal('not-json')) };
  }
  const object = z.record(z.string(), z.unknown()).safeParse(parsed(text));
  if (!object.success) return { ok: false, problem: problem(400, apiRefusal('unreadable-json')) };
  const filled = Object.entries(object.data).filter(([, value]) => value !== null);
  return { ok: true, fields: Object.fromEntries(filled) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
