import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mappingOf } from './columns.ts';
import { markDuplicates } from './duplicates.ts';
import { judgeRows } from './judge.ts';
import { readList } from './list.ts';

/** A fictitious list that lies beside the repository and is never copied into it. */
const file = fileURLToPath(
  new URL('../../../../../../shared/data/referrals/voordracht-2026-11.csv', import.meta.url),
);

const absent = !existsSync(file);

describe.skipIf(absent)(`the sample list${absent ? ` (skipped: ${file} is not there)` : ''}`, () => {
  const today = '2026-11-22';
  const list = absent ? null : readList(readFileSync(file), today);

  it('is read whole: encoding, separator, every column, every row', () => {
    expect(list).toMatchObject({
      ok: true,
      value: { encoding: 'windows-1252', separator: ';', blankRows: 0, above: [] },
    });
    expect(list?.ok && mappingOf(list.value.columns)).not.toContain('ignore');
    expect(list?.ok && list.value.rows.length).toBe(120);
    expect(list?.ok && list.value.rows.at(-1)?.line).toBe(125);
  });

  it('is judged row by row', () => {
    if (!list?.ok) throw new Error('the list was not read');
    const rows = markDuplicates(judgeRows(list.value, mappingOf(list.value.columns), today));
    const tally: Record<string, number> = {};
    for (const row of rows) {
      tally[row.verdict] = (tally[row.verdict] ?? 0) + 1;
      for (const { rule, weight } of row.reasons)
        if (weight !== 'note')
          tally[rule.replace('candidate-list/', '')] = (tally[rule.replace('candidate-list/', '')] ?? 0) + 1;
    }
    expect(tally).toEqual({
      good: 90,
      doubtful: 20,
      refused: 10,
      'birth-date-incomplete': 2,
      'birth-date-missing': 1,
      'bsn-wrong': 4,
      'duplicate-bsn': 2,
      'duplicate-name': 7,
      'email-wrong': 2,
      formula: 1,
      'held-addiction': 2,
      'held-health': 2,
      'name-missing': 1,
      'postcode-wrong': 7,
    });
  });

  it('leaves no diagnosis and no BSN in what may be stored', () => {
    if (!list?.ok) throw new Error('the list was not read');
    const rows = judgeRows(list.value, mappingOf(list.value.columns), today);
    const stored = JSON.stringify(rows.map(({ bsn: _bsn, bsnAsWritten: _written, ...kept }) => kept));
    expect(stored).not.toMatch(/hernia|verslaving[^ ]|999\d{6}/);
  });
});
