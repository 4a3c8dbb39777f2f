import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ChainEnds } from './chain.ts';

const fileSchema = z.record(z.string(), z.object({ seq: z.number(), hash: z.string() }));

const fileOf = (dataDir: string): string => join(dataDir, 'audit-seen.json');

/** The ends that the last verification found, kept outside the database; none at the first time. */
export async function readSeen(dataDir: string): Promise<ChainEnds> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return {};
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `The file ${fileOf(dataDir)} cannot be read: put it back from your backup, or remove it.`,
    );
  }
}

export async function keepSeen(dataDir: string, ends: ChainEnds): Promise<void> {
  await writeFile(`${fileOf(dataDir)}.new`, `${JSON.stringify(ends)}\n`, { mode: 0o600 });
  await rename(`${fileOf(dataDir)}.new`, fileOf(dataDir));
}
