import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildApi } from '../../api.ts';

const app = buildApi({
  platform: testPlatform(new pg.Pool({ host: '/nowhere' })),
  publicUrl: 'https://werkkring.example',
  report: () => {},
  checkAnswers: true,
});

async function post(path: string, body: object) {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const wrongIn = ({ body }: { body: { errors: { name: string }[] } }) =>
  body.errors.map(({ name }) => name).sort();

async function get(path: string) {
  const response = await app.request(path);
  return { status: response.status, body: await response.json() };
}

describe('calculations over the API, without a token', () => {
  it('the minimum wage of an adult on 1 July 2026', async () => {
    const { status, body } = await get('/calculations/minimumloon?date=2026-07-01&birthDate=1990-01-01');
    expect([status, body.centsPerHour, body.referenceCentsPerMonth]).toEqual([200, 1499, 233700]);
    expect(body.receipt.parameters[0].article).toBe('WML art. 8 lid 1 onder a');
  });

  it('every wrong field is named at once', async () => {
    const { status, body } = await get('/calculations/minimumloon?date=2026-02-30&birthday=1990-01-01');
    expect(status).toBe(400);
    expect(body.errors.map(({ name }: { name: string }) => name).sort()).toEqual([
      'birthDate',
      'birthday',
      'date',
    ]);
  });

  it('a day whose wage is not known is refused by name, and not guessed', async () => {
    const { status, body } = await get('/calculations/minimumloon?date=2027-01-01&birthDate=1990-01-01');
    expect([status, body.errors[0].name, body.errors[0].rule]).toEqual([400, 'date', 'law/value-unknown']);
  });

  const task = { share: 50, tempo: 80, quality: 90, availability: 100 };
  const tasks = [
    task,
    { share: 30, tempo: 70, quality: 100, availability: 90 },
    { share: 20, tempo: { measured: 80, norm: 80 }, quality: 100, availability: 100 },
  ];

  it('the wage value of the three tasks of the example is 75 percent', async () => {
    const { status, body } = await post('/calculations/loonwaarde', { tasks });
    expect([status, body.percent, body.receipt.instrument]).toEqual([200, 75, 'loonwaarde']);
  });

  it.each([
    [{}, ['tasks']],
    [{ tasks: 'all' }, ['tasks']],
    [{ tasks: [] }, ['tasks']],
    [{ tasks: [{ ...task, tempo: 'fast', quality: undefined }] }, ['tasks.0.quality', 'tasks.0.tempo']],
    [{ tasks: [{ ...task, tempo: -1, quality: 900 }] }, ['tasks', 'tasks.0.quality', 'tasks.0.tempo']],
  ])('a wage value of %j names what is wrong', async (asked, names) => {
    const answer = await post('/calculations/loonwaarde', asked);
    expect([answer.status, wrongIn(answer)]).toEqual([400, names]);
  });

  const job = { date: '2026-02-01', birthDate: '1990-01-01', route: 'loonwaarde', hoursPerWeek: 36 };

  it.each([
    [{ ...job, loonwaardePercent: 60, werkgeverslastenPercent: 23.5 }, 122_411],
    [{ ...job, loonwaardePercent: 60 }, 122_411],
    [{ ...job, route: 'forfaitair', hoursPerWeek: 24 }, 102_009],
    [{ ...job, loonwaardePercent: 100 }, 0],
  ])('the wage-cost subsidy of %j is %i cents a month', async (asked, amount) => {
    const { status, body } = await post('/calculations/loonkostensubsidie', asked);
    expect([status, body.centsPerMonth]).toEqual([200, amount]);
  });

  it('where there is no right there is a reason and no amount', async () => {
    const asked = { ...job, route: 'forfaitair', startDate: '2025-08-01' };
    const { status, body } = await post('/calculations/loonkostensubsidie', asked);
    expect([status, body.reason.rule, 'centsPerMonth' in body]).toEqual([
      200,
      'loonkostensubsidie/forfait-over',
      false,
    ]);
  });

  it('a subsidy with everything wrong names every field at once', async () => {
    const answer = await post('/calculations/loonkostensubsidie', {
      date: '2026-13-01',
      route: 'anders',
      loonwaardePercent: '60',
      hoursPerWeek: null,
      fullTimeHoursPerWeek: true,
    });
    expect([answer.status, wrongIn(answer)]).toEqual([
      400,
      ['birthDate', 'date', 'fullTimeHoursPerWeek', 'hoursPerWeek', 'loonwaardePercent', 'route'],
    ]);
  });

  it.each([
    [
      '/calculations/loonkostensubsidie',
      { date: 'x', birthDate: '1990-01-01', route: 'y', loonwaardePercent: 101, hoursPerWeek: -1, more: 1 },
      ['date', 'hoursPerWeek', 'loonwaardePercent', 'more', 'route'],
    ],
    [
      '/calculations/loonkostensubsidie',
      { ...job, date: '2100-01-01', loonwaardePercent: 60, fullTimeHoursPerWeek: 'many' },
      ['date', 'fullTimeHoursPerWeek'],
    ],
    [
      '/calculations/bijstand',
      { date: '2026-02-30', household: 'couple', costSharers: 1, earningsCents: -1, monthsUsed: 'few' },
      ['costSharers', 'date', 'earningsCents', 'monthsUsed'],
    ],
    [
      '/calculations/loonwaarde',
      {
        tasks: [
          { ...task, share: 'half', tempo: 300 },
          { ...task, quality: -1 },
        ],
        date: '2019-01-01',
      },
      ['date', 'tasks.0.share', 'tasks.0.tempo', 'tasks.1.quality'],
    ],
  ])('%s: what cannot be read hides nothing of what cannot be', async (path, asked, names) => {
    const answer = await post(path, asked);
    expect([answer.status, wrongIn(answer)]).toEqual([400, names]);
  });

  it('what remains of social assistance beside € 1.000 with exemption n', async () => {
    const asked = { date: '2026-07-01', household: 'single', earningsCents: 100_000, exemption: 'n' };
    const { status, body } = await post('/calculations/bijstand', asked);
    expect([status, body.normCents, body.exemptCents, body.remainingCents]).toEqual([
      200, 141_946, 25_000, 66_946,
    ]);
  });

  it.each([
    [{ kind: 'fixed', hoursPerMonth: 120 }, true, false, false],
    [{ kind: 'min-max', minHours: 80, maxHours: 120 }, true, false, true],
    [{ kind: 'annual', hoursPerYear: 1566 }, true, false, false],
    [{ kind: 'annual', hoursPerYear: 1566 }, false, false, true],
    [{ kind: 'fixed', hoursPerWeek: 30 }, true, true, true],
    [{ kind: 'fixed' }, true, false, false],
  ])(
    'a contract of %j, paid evenly %s, without pay for no work %s: on call %s',
    async (hours, payEvenly, exclusionOfWage, onCall) => {
      const { status, body } = await post('/checks/contract', { hours, payEvenly, exclusionOfWage });
      expect([status, body.onCall]).toEqual([200, onCall]);
      expect(body.article).toContain('BW 7:628a lid 9');
    },
  );

  it.each([
    [
      '/checks/contract',
      { hours: { kind: 'fixed', hoursPerWeek: -5 }, payEvenly: 'yes', date: '2019-01-01' },
      ['date', 'exclusionOfWage', 'hours.hoursPerWeek', 'payEvenly'],
    ],
    [
      '/checks/contract',
      { hours: { kind: 'min-max', minHours: 200, maxHours: 0, per: 'week' }, payEvenly: true, more: 1 },
      ['exclusionOfWage', 'hours.maxHours', 'hours.maxHours', 'hours.minHours', 'more'],
    ],
    [
      '/calculations/loonkostensubsidie',
      { date: '2027-01-01', birthDate: 'x', route: 'loonwaarde', loonwaardePercent: 101, hoursPerWeek: -1 },
      ['birthDate', 'date', 'hoursPerWeek', 'loonwaardePercent'],
    ],
    [
      '/calculations/bijstand',
      { date: 'x', household: 'couple', costSharers: 1, earningsCents: -1 },
      ['costSharers', 'date', 'earningsCents'],
    ],
  ])(
    '%s with %j: what is of the wrong shape and what the law refuses is named at once',
    async (path, asked, names) => {
      const answer = await post(path, asked);
      expect([answer.status, [...new Set(wrongIn(answer))]]).toEqual([400, [...new Set(names)]]);
    },
  );

  it('a contract of which nothing is right names every field', async () => {
    const answer = await post('/checks/contract', {
      hours: { kind: 'some' },
      payEvenly: 'yes',
      date: 'today',
    });
    expect([answer.status, wrongIn(answer)]).toEqual([
      400,
      ['date', 'exclusionOfWage', 'hours.kind', 'payEvenly'],
    ]);
  });

  const birthDate = '1990-01-01';

  it('a shift of 12 hours and a quarter breaches 5:7, told with when and why', async () => {
    const shifts = [
      {
        start: '2026-11-23T07:00',
        end: '2026-11-23T20:15',
        breaks: [{ start: '2026-11-23T12:00', end: '2026-11-23T13:00' }],
        employer: 'Afval Energie Bedrijf',
      },
    ];
    const { status, body } = await post('/checks/arbeidstijd', { birthDate, shifts });
    expect([status, body.violations.length, body.violations[0].rule, body.violations[0].at]).toEqual([
      200,
      1,
      'ATW 5:7 lid 2 a',
      '2026-11-23T07:00',
    ]);
    expect(body.violations[0].explanation.nl).toContain('12 uur en 15 minuten');
    expect(body.receipt.parameters[0].source).toContain('wetten.overheid.nl');
  });

  it('shifts of which nothing is right name every field at once', async () => {
    const answer = await post('/checks/arbeidstijd', {
      birthDate: '1990',
      shifts: [{ start: 7, end: '2026-11-23T20:15', kind: 'party' }, { end: '2026-11-23T20:15' }],
    });
    expect([answer.status, wrongIn(answer)]).toEqual([
      400,
      ['birthDate', 'shifts.0.kind', 'shifts.0.start', 'shifts.1.start'],
    ]);
    const times = [
      { start: '2026-03-29T02:30', end: '2026-03-29T09:00' },
      { start: '2026-11-23T09:00', end: '2026-11-23T08:00' },
    ];
    const told = await post('/checks/arbeidstijd', { birthDate, shifts: times });
    expect(wrongIn(told)).toEqual(['shifts.0.start', 'shifts.1.end']);
    const late = '2026-11-23T20:15';
    const both = await post('/checks/arbeidstijd', {
      birthDate: '1990',
      shifts: [{ start: 7, end: late }, ...times, { start: late, end: '9999-11-23T09:00' }],
    });
    expect(wrongIn(both)).toEqual([
      'birthDate',
      'shifts.0.start',
      'shifts.1.start',
      'shifts.2.end',
      'shifts.3.end',
    ]);
    const pauses = ['12:00', '12:15', '18:00'].map((start, at) => ({
      start: `2026-11-23T${start}`,
      end: `2026-11-23T${['12:30', '12:45', '18:30'][at]}`,
    }));
    const day = { start: '2026-11-23T07:00', end: '2026-11-23T15:30', breaks: pauses };
    expect(wrongIn(await post('/checks/arbeidstijd', { birthDate, shifts: [day, day] }))).toEqual([
      'shifts.0.breaks.1.start',
      'shifts.0.breaks.2.start',
      'shifts.1.breaks.1.start',
      'shifts.1.breaks.2.start',
    ]);
    const many = Array.from({ length: 2001 }, () => ({ start: late, end: late }));
    expect(wrongIn(await post('/checks/arbeidstijd', { birthDate, shifts: many }))).toEqual(['shifts']);
  });
});
