import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Parameter } from '../../src/law/parameter.ts';

const law = fileURLToPath(new URL('../../src/law/', import.meta.url));

type Instrument = { readonly instrument: string; readonly parameters: readonly Parameter[] };

/** Every dated value of every instrument, by its folder: all that `parameters.ts` exports, however deep it stands in it. */
export async function lawParameters(): Promise<readonly Instrument[]> {
  const folders = readdirSync(law, { withFileTypes: true }).filter((each) => each.isDirectory());
  return Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map(async (instrument) => ({
        instrument,
        parameters: [...new Set(parametersIn(await import(`${law}${instrument}/parameters.ts`)))],
      })),
  );
}

function parametersIn(value: unknown): readonly Parameter[] {
  if (typeof value !== 'object' || value === null) return [];
  return isParameter(value) ? [value] : Object.values(value).flatMap(parametersIn);
}

function isParameter(value: object): value is Parameter {
  return 'key' in value && 'values' in value;
}
