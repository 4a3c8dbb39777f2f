import { readdirSync } from 'node:fs';
import type { Parameter } from '../../src/law/parameter.ts';

const law = new URL('../../src/law/', import.meta.url);

export type Instrument = { readonly instrument: string; readonly parameters: readonly Parameter[] };

/** Every dated value of every instrument, by its folder: all that `parameters.ts` exports, however deep it stands in it. */
export async function lawParameters(): Promise<readonly Instrument[]> {
  const folders = readdirSync(law, { withFileTypes: true }).filter((each) => each.isDirectory());
  return Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map(async (instrument) => ({
        instrument,
        parameters: ordered(parametersIn(await import(new URL(`${instrument}/parameters.ts`, law).href))),
      })),
  );
}

/** By name, each once: what a module exports has another order in another runtime. */
function ordered(parameters: readonly Parameter[]): readonly Parameter[] {
  const nameOf = ({ key, label }: Parameter) => `${key} ${label.nl}`;
  return [...new Set(parameters)].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl', { numeric: true }));
}

function parametersIn(value: unknown): readonly Parameter[] {
  if (typeof value !== 'object' || value === null) return [];
  return isParameter(value) ? [value] : Object.values(value).flatMap(parametersIn);
}

function isParameter(value: object): value is Parameter {
  return 'key' in value && 'values' in value;
}
