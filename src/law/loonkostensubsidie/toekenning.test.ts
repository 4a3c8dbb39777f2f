import { describe, expect, it } from 'vitest';
import { cents, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { localDate } from '../../kernel/local-date.ts';
import { beslistermijn } from './beslistermijn.ts';
import { maandregels } from './maandregels.ts';
import { type Decision, type Grant, perioden } from './perioden.ts';
import { befores, jobKinds, rechtOpLoonkostensubsidie } from './recht.ts';
import { helps } from './samenloop.ts';

const folder = import.meta.dirname;

function decisionOf(words: string): Decision {
  const [from = '', worth = '', hours = ''] = words.trim().split(' ');
  return {
    from: localDate(from),
    hoursPerWeek: Number(hours),
    ...(worth === 'forfait'
      ? { route: 'forfaitair' }
      : { route: 'loonwaarde', loonwaardePercent: Number(worth) }),
  };
}

function grantOf(name: string | undefined): Grant {
  const row = scenariosOf(folder, 'Toekenningen').find(({ geval }) => geval === name) ?? {};
  return {
    birthDate: localDate(row.geboren ?? ''),
    startDate: localDate(row.start ?? ''),
    decisions: (row.besluiten ?? '').split(';').map(decisionOf),
    ...(row['baan eindigt'] ? { endsOn: localDate(row['baan eindigt']) } : {}),
    ...(row['geen doelgroep vanaf'] ? { notTargetGroupFrom: localDate(row['geen doelgroep vanaf']) } : {}),
  };
}

function shown(grant: Grant) {
  const outcome = perioden(grant, '2027-02-01');
  return outcome.ok
    ? outcome.value.map(({ from, to, subsidie }) => [
        from,
        to,
        subsidie.ok ? (subsidie.value.centsPerMonth ?? 'geen') : 'onbekend',
      ])
    : outcome.refusals.map(({ rule, field }) => [rule, field]);
}

describe('the right to wage-cost subsidy', () => {
  const pick = <Kind extends string>(kinds: readonly Kind[], name: string | undefined) =>
    kinds.filter((kind) => (name ?? '').split(' ').includes(kind));

  it.each(scenariosOf(folder, 'Recht'))('asked $aangevraagd for $start: $recht $regels', (row: Scenario) => {
    const [before = 'none-of-these'] = pick(befores, row['half jaar ervoor']);
    const [job = 'regular'] = pick(jobKinds, row.baan);
    const outcome = rechtOpLoonkostensubsidie({
      date: localDate(row.aangevraagd ?? ''),
      startDate: localDate(row.start ?? ''),
      targetGroup: row.doelgroep === 'ja',
      before,
      job,
      help: pick(helps, row['andere hulp']),
    });
    expect(outcome).toMatchObject({ ok: true, value: { right: row.recht !== '', basis: row.recht || null } });
    const rules = outcome.ok ? outcome.value.reasons.map(({ rule }) => rule.split('/')[1]) : [];
    expect(rules.join(' ')).toBe(row.regels);
  });
});

describe('the decision on a wage-cost subsidy', () => {
  it.each(scenariosOf(folder, 'Beslistermijn'))('about $vastgesteld is due on $uiterlijk', (row) =>
    expect(beslistermijn(localDate(row.vastgesteld ?? ''))).toMatchObject({ value: { due: row.uiterlijk } }),
  );
});

describe('a granted wage-cost subsidy', () => {
  it.each(scenariosOf(folder, 'Toekenningen'))('"$geval" has its periods ($bron)', ({ geval }) =>
    expect(shown(grantOf(geval))).toEqual(
      scenariosOf(folder, 'Perioden')
        .filter((row) => row.geval === geval)
        .map((row) => {
          const amount = row['per maand'] ?? '';
          return [row.van, row.tot, /\d/.test(amount) ? cents(amount) : amount];
        }),
    ),
  );

  it.each(scenariosOf(folder, 'Maandregels'))('"$geval" claims $bedrag for $maand', (row) => {
    const periods = perioden(grantOf(row.geval), '2027-01-01');
    const lines = periods.ok ? maandregels(periods.value) : periods;
    const line = lines.ok ? lines.value.find(({ month }) => month === row.maand) : undefined;
    expect(line?.cents).toBe(cents(row.bedrag));
  });

  it('claims no month after its end, and none where nothing is due', () => {
    const months = (name: string) => {
      const periods = perioden(grantOf(name), '2027-01-01');
      const lines = periods.ok ? maandregels(periods.value) : periods;
      return lines.ok ? lines.value.map(({ month }) => month) : [];
    };
    expect(months('na 1 juli')).toEqual(['2026-08-01', '2026-09-01', '2026-10-01']);
    expect(months('te lang vast').at(-1)).toBe('2026-07-01');
  });

  it('that changes within a month is claimed in one line, each part by its days', () => {
    const decisions = [decisionOf('2026-02-01 60 36'), decisionOf('2026-04-15 70 36')];
    const periods = perioden({ ...grantOf('loopt door'), startDate: '2026-02-01', decisions }, '2026-05-01');
    const lines = periods.ok ? maandregels(periods.value) : periods;
    const april = lines.ok ? lines.value.at(-1) : undefined;
    expect(april?.cents).toBe(106089);
    expect(april?.receipt.remarks.map(({ nl }) => nl).join(' ')).toContain('onze keuze');
  });

  it('cannot be claimed for a month whose minimum wage is not known', () => {
    const periods = perioden(grantOf('loopt door'), '2027-02-01');
    expect(periods.ok && maandregels(periods.value)).toMatchObject({ ok: false });
  });

  it('is refused with every wrong decision by name', () => {
    const decisions: readonly Decision[] = [
      { from: '2026-01-31', route: 'loonwaarde', loonwaardePercent: 101, hoursPerWeek: 36 },
      { from: '2026-01-31', route: 'forfaitair', hoursPerWeek: -1 },
    ];
    const grant = { birthDate: '2015-01-01', startDate: '2026-02-01', decisions } as const;
    const refused = perioden(grant, '2026-12-01');
    expect(refused.ok ? [] : refused.refusals.map(({ field }) => field)).toEqual([
      'decisions.0.from',
      'decisions.0.loonwaardePercent',
      'decisions.1.from',
      'decisions.1.route',
      'decisions.1.hoursPerWeek',
      'birthDate',
    ]);
    expect(perioden({ ...grant, decisions: [] }, '2026-12-01')).toMatchObject({ ok: false });
  });
});
