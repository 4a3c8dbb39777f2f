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
});
