import { z } from '@hono/zod-openapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Reply, testApi } from '../test/builders/api.ts';
import { testPlatform } from '../test/builders/platform.ts';
import { answerOf, configOf } from '../test/builders/product.ts';
import { buildWestpoort, lookingForWork, started, type Walker } from '../test/builders/walk.ts';
import { freshDatabase } from '../test/database/fixture.ts';
import { calls } from './api.ts';
import { type Actor, type Role, roles } from './kernel/actor.ts';
import { scopesOf } from './modules/access/rules/scopes.ts';
import { makeToken } from './modules/access/tokens.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);

/** Two partnerships with the same kinds of people; what is asked of one must never show anything of the other. */
const ours = await buildWestpoort(platform);
const theirs = await buildWestpoort(platform);
const walkers: Record<'ours' | 'neighbour' | 'theirs', Walker> = {
  ours: await lookingForWork(platform, ours, { benefit: 'participatiewet' }),
  neighbour: await started(platform, ours),
  theirs: await lookingForWork(platform, theirs, { benefit: 'wajong' }),
};
const actors = new Map<Role, Actor>();
const made: { contract: string; placement: string; result: string; site: string; demand: string }[] = [];

/** Who asks, in each role, in the organisation where that role belongs. */
async function actorFor(role: Role): Promise<Actor> {
  if (role === 'participant') {
    return ours.house.person(role, ours.municipalityId, { participantId: walkers.ours.participantId });
  }
  const municipal: readonly Role[] = ['referrer', 'income-adviser', 'alderman', 'social-return-adviser'];
  const atEmployer: readonly Role[] = ['employer-contact', 'floor-supervisor'];
  if (municipal.includes(role)) return ours.house.person(role, ours.municipalityId);
  return ours.house.person(role, atEmployer.includes(role) ? ours.employerId : ours.firmId);
}

function actor(role: Role): Actor {
  const found = actors.get(role);
  if (found === undefined) throw new Error(`nobody in role ${role}`);
  return found;
}

/** Calls for who has a token; what is open to everybody reads nothing. */
const guarded = calls.flatMap((call) => (call.scope === null ? [] : [call]));
const reads = guarded.filter(({ route }) => route.method === 'get');
const lists = reads.filter(({ route }) => route.request?.query !== undefined);
const acts = guarded.filter(({ route }) => route.method === 'post');

beforeAll(async () => {
  for (const role of roles) actors.set(role, await actorFor(role));
  for (const [westpoort, walker] of [
    [ours, walkers.ours],
    [theirs, walkers.theirs],
  ] as const) {
    const { participantId } = walker;
    const fromDate = '2026-11-22';
    const signed = await api.post(westpoort.planner, '/contracts', {
      participantId,
      fromDate,
      hoursPerWeek: 32,
      withoutDecision: 'Het werk begint morgen.',
    });
    const posted = await api.post(westpoort.planner, '/assignments', {
      participantId,
      organisationId: westpoort.employerId,
      work: 'Sorteren',
      fromDate,
    });
    const results = await api.get(westpoort.coach, `/course-results?participantId=${participantId}`);
    const site = await api.post(westpoort.planner, '/sites', {
      organisationId: westpoort.employerId,
      name: 'Sorteerhal',
      street: 'Kopraweg 1',
      postcode: '1047 BP',
      city: 'Amsterdam',
      meetingPoint: 'De poort.',
      mentorPlaces: 1,
      coachPlaces: 0,
    });
    const demand = await api.post(westpoort.planner, '/shift-demands', {
      siteId: site.body.id,
      work: 'Sorteren',
      onDate: '2026-12-01',
      startTime: '07:00',
      endTime: '15:30',
      places: 2,
    });
    made.push({
      contract: signed.body.id,
      placement: posted.body.id,
      result: results.body.items[0].id,
      site: site.body.id,
      demand: demand.body.id,
    });
  }
});

/** An address with the ids of one partnership in it. */
function addressOf(path: string, whose: 'ours' | 'theirs'): string {
  const westpoort = whose === 'ours' ? ours : theirs;
  const ids = made[whose === 'ours' ? 0 : 1];
  const values: Record<string, string | undefined> = {
    organisationId: westpoort.employerId,
    programmeId: westpoort.programmeId,
    ...walkers[whose],
    contractId: ids?.contract,
    placementId: ids?.placement,
    courseResultId: ids?.result,
    siteId: ids?.site,
    demandId: ids?.demand,
    // No published shift: the calls about one are to say that there is none.
    shiftId: ids?.demand,
    year: '2026',
    month: '2026-11',
  };
  return path.replace(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? name);
}

const idsOfThem = () => [
  ...Object.values(walkers.theirs),
  theirs.employerId,
  theirs.firmId,
  theirs.programmeId,
  ...Object.values(made[1] ?? {}),
];

describe.each(roles)('as %s', (role) => {
  it('every call without its scope is closed, whoever the rows belong to', async () => {
    const closed = guarded.filter(({ scope }) => !scopesOf(role).some((own) => own === scope));
    for (const { route } of closed) {
      const path = addressOf(route.path, 'ours');
      const reply = await (route.method === 'get' ? api.get(actor(role), path) : api.post(actor(role), path));
      expect([route.path, reply.status, reply.body.rule]).toEqual([route.path, 403, 'api/scope-missing']);
    }
  });

  it('nothing of another partnership is ever in an answer, in no list and under no address', async () => {
    for (const { route } of reads) {
      const own = await api.get(actor(role), addressOf(route.path, 'ours'));
      const foreign = await api.get(actor(role), addressOf(route.path, 'theirs'));
      for (const id of idsOfThem()) expect(JSON.stringify(own.body)).not.toContain(id);
      if (route.path.includes('{') && route.path.includes('Id}'))
        expect([403, 404]).toContain(foreign.status);
      expect([200, 403, 404]).toContain(own.status);
    }
  });
});

describe('what is sent to the API', () => {
  it('opens no door through a filter: SQL, several values and strange letters are refused', async () => {
    const tricks = ["' or 1=1 --", "'); drop table participant; --", '%', '\u0000', '1e999', '-1', '２'];
    for (const { route } of lists) {
      for (const name of namesOf(route.request?.query)) {
        for (const trick of tricks) {
          const reply = await api.get(actor('coach'), `${route.path}?${name}=${encodeURIComponent(trick)}`);
          expect([route.path, name, trick, reply.status]).toEqual([route.path, name, trick, 400]);
        }
        const twice = await api.get(actor('coach'), `${route.path}?${name}=1&${name}=2`);
        expect([route.path, name, twice.status]).toEqual([route.path, name, 400]);
      }
      const strange = await api.get(actor('coach'), `${route.path}?partnershipId=${theirs.firmId}`);
      expect([route.path, strange.status]).toEqual([route.path, 400]);
    }
  });

  it('opens no door through an address', async () => {
    for (const { route } of reads.filter(({ route }) => route.path.includes('{'))) {
      for (const trick of ["' or 1=1 --", '%00', '../organisations', '-'.repeat(36), '*']) {
        const path = route.path.replace(/\{\w+\}/, encodeURIComponent(trick));
        const reply = await api.get(actor('coach'), path);
        expect([path, reply.status]).toEqual([path, 400]);
      }
    }
  });

  it('never makes it fail: whatever stands in a field of a body, there is an answer', async () => {
    const odd = [
      true,
      [],
      {},
      ' ',
      '\u0000',
      '\ud800',
      'x'.repeat(5000),
      '0000-01-01',
      '+275760-01-01',
      -1e300,
    ];
    for (const { route } of acts) {
      const path = addressOf(route.path, 'ours');
      const sound = soundBody(route.request?.body?.content);
      const who = await doer(path, sound);
      for (const [name, value] of Object.keys(sound).flatMap((key) =>
        odd.map((each) => [key, each] as const),
      )) {
        const reply = await api.post(who, path, { ...sound, [name]: value });
        expect([path, name, value, reply.status < 500]).toEqual([path, name, value, true]);
      }
    }
    expect(api.reported).toEqual([]);
  }, 120_000);
});

describe('who may see what over the API', () => {
  const found = async (role: Role, path: string): Promise<Reply> =>
    api.get(actor(role), addressOf(path, 'ours'));

  it('benefit is read by municipality, coach and the person, and by nobody else', async () => {
    const readers: Role[] = [];
    for (const role of roles) {
      const { body } = await found(role, '/participants/{participantId}');
      if (body.benefit?.kind !== undefined) readers.push(role);
    }
    expect(readers).toEqual(['referrer', 'income-adviser', 'coach', 'participant']);
  });

  it('where somebody is in the circle is not for employers and floor supervisors', async () => {
    for (const role of ['employer-contact', 'floor-supervisor'] as const) {
      expect((await found(role, '/trajectories/{trajectoryId}')).status).toBe(403);
      expect((await found(role, '/participants/{participantId}')).body).toMatchObject({
        contact: null,
        benefit: null,
        possibilities: [],
        distances: [],
      });
    }
  });

  it('a participant finds one person in every list: themselves', async () => {
    for (const { route } of lists) {
      const reply = await api.get(actor('participant'), route.path);
      expect(JSON.stringify(reply.body)).not.toContain(walkers.neighbour.participantId);
    }
    const { participantId, trajectoryId } = walkers.neighbour;
    expect((await api.get(actor('participant'), `/participants/${participantId}`)).status).toBe(404);
    expect((await api.get(actor('participant'), `/trajectories/${trajectoryId}`)).status).toBe(404);
    const answer = await api.post(actor('participant'), `/trajectories/${trajectoryId}/answers`, {
      answer: 'yes',
    });
    expect(answer.status).toBe(404);
  });

  it('every action over the API stands in the audit trail, with that it came from there', async () => {
    const line = await platform.db
      .selectFrom('audit_entry')
      .select(['origin', 'action', 'result'])
      .where('action', '=', 'pool/sign-contract')
      .where('result', '=', 'done')
      .executeTakeFirst();
    expect(line).toEqual({ origin: 'api', action: 'pool/sign-contract', result: 'done' });
  });
});

describe('in the whole product', () => {
  const answer = answerOf(configOf(), platform);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    answer(new Request(`http://localhost:3000${path}`, { headers: { Host: 'localhost:3000', ...headers } }));

  it('the API answers a token, without the door and its cookies, and with the headers of the house', async () => {
    const { token } = await makeToken(platform, actor('coach'), 'product', '2099-01-01T00:00:00.000Z');
    const reply = await ask('/api/v1/me', { Authorization: `Bearer ${token}` });
    expect(await reply.json()).toMatchObject({ role: 'coach' });
    expect(reply.headers.get('Set-Cookie')).toBeNull();
    expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(reply.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  it('an address of the API that does not exist is answered as the API does, not with a page', async () => {
    for (const path of ['/api/v1', '/api/v1/', '/api/v1/deelnemers']) {
      const reply = await ask(path);
      expect([path, reply.status, reply.headers.get('Content-Type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ]);
    }
  });

  it('who tries tokens is made to wait, in the words of the API', async () => {
    const tries: Response[] = [];
    for (let n = 0; n < 40; n += 1)
      tries.push(await ask('/api/v1/me', { Authorization: `Bearer werkkring_${n}` }));
    const last = tries.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('API-Version')).toBe('1.0.0');
    expect(await last?.json()).toMatchObject({ rule: 'api/too-many', status: 429 });
  });
});

function namesOf(query: unknown): string[] {
  const shape = typeof query === 'object' && query !== null && 'shape' in query ? query.shape : {};
  return Object.keys(shape ?? {});
}

const bodyFields = z.object({
  'application/json': z.object({
    schema: z.object({
      properties: z.record(
        z.string(),
        z.object({
          type: z.string().optional(),
          format: z.string().optional(),
          enum: z.array(z.string()).optional(),
          pattern: z.string().optional(),
        }),
      ),
    }),
  }),
});

/** A body that could be real: a value of the right kind in every field. */
function soundBody(content: unknown): Record<string, unknown> {
  // Some acts need to be told nothing.
  if (content === undefined) return {};
  const fields = bodyFields.parse(content)['application/json'].schema.properties;
  return Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, soundValue(name, each)]));
}

type Field = {
  type?: string | undefined;
  format?: string | undefined;
  enum?: string[] | undefined;
  pattern?: string | undefined;
};

function soundValue(name: string, { type, format, enum: choices, pattern }: Field): unknown {
  if (choices !== undefined) return choices[0];
  // What the description leaves open is left out: nothing says what a real one looks like.
  if (type === undefined) return undefined;
  if (type === 'integer' || type === 'number') return 8;
  if (type === 'array') return [];
  if (format === 'date') return '2026-11-22';
  if (format === 'email') return 'a@b.nl';
  if (format === 'uuid') return addressOf(`{${name}}`, 'ours').replace(/^\w+$/, ours.firmId);
  if (name === 'bsn') return '123456782';
  return pattern === undefined ? 'tekst' : '10:00';
}

/** Somebody whose role may do this. */
async function doer(path: string, body: object): Promise<Actor> {
  for (const role of roles) {
    const { status } = await api.post(actor(role), path, body);
    if (status !== 403) return actor(role);
  }
  throw new Error(`nobody may ${path}`);
}
