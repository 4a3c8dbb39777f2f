import { describe, expect, it } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, referred, started } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
const westpoort = await buildWestpoort(platform);
const { referrer, coach, manager, programmeId } = westpoort;

const candidate = {
  givenName: 'Zeynep',
  infix: 'van der',
  familyName: 'Kuipers',
  birthDate: '1991-04-12',
  bsn: '123456782',
  programmeId,
};

describe('another system', () => {
  it('puts a candidate forward and finds what it made at the address in Location', async () => {
    const made = await api.post(referrer, '/participants', candidate);
    expect(made.status).toBe(201);
    const location = made.headers.get('Location') ?? '';
    expect(location).toBe(`https://werkkring.example/api/v1/participants/${made.body.participantId}`);
    const found = await api.get(referrer, `/participants/${made.body.participantId}`);
    expect(found.body).toMatchObject({ familyName: 'Kuipers', contact: { birthDate: '1991-04-12' } });
  });

  it('that sends the same candidate twice makes no second one', async () => {
    const again = await api.post(referrer, '/participants', { ...candidate, familyName: 'Anders' });
    expect([again.status, again.body.rule]).toEqual([409, 'trajectories/candidate-known']);
    const listed = await api.get(referrer, '/participants');
    expect(listed.body.total).toBe(1);
  });

  it('hears of every wrong field at once, in both languages', async () => {
    const wrong = await api.post(referrer, '/participants', {
      givenName: '',
      birthDate: '1991-02-30',
      hoursAvailable: 90,
      travelModes: ['bicycle', 'rocket'],
      programmeId: 'x',
      bsn: '123456789',
    });
    expect(wrong.status).toBe(400);
    expect(
      wrong.body.errors
        .map((each: { pointer: string; rule: string }) => `${each.pointer} ${each.rule}`)
        .sort(),
    ).toEqual([
      '/birthDate input/date',
      '/bsn input/invalid',
      '/familyName input/required',
      '/givenName input/required',
      '/hoursAvailable input/number',
      '/programmeId input/choice',
      '/travelModes/1 input/choice',
    ]);
    expect(wrong.body.errors[0].message.nl).not.toBe(wrong.body.errors[0].message.en);
  });

  it('reads the programme as the data it is: phases, steps and clocks', async () => {
    const list = await api.get(manager, '/programmes');
    expect(list.body.items).toMatchObject([{ id: programmeId, key: 'westpoort-werkt', version: 1 }]);
    const one = await api.get(manager, `/programmes/${programmeId}`);
    expect(one.body.phases[0].key).toBe('preselection');
    expect(one.body.transitions.length).toBeGreaterThan(10);
  });
});

describe('the circle, walked over the API', () => {
  it('goes from preselection to the work floor when both sides say yes, and not before', async () => {
    const { trajectoryId, participantId } = await referred(platform, westpoort);
    const self = await westpoort.house.person('participant', westpoort.municipalityId, { participantId });
    const at = `/trajectories/${trajectoryId}`;
    const invited = await api.post(coach, `${at}/invitations`, {
      date: '2026-11-25',
      time: '10:30',
      place: 'Kopraweg',
    });
    expect(invited.status).toBe(201);
    expect((await api.post(self, `${at}/replies`, { reply: 'coming' })).status).toBe(200);
    expect((await api.post(self, `${at}/answers`, { answer: 'yes' })).status).toBe(201);

    const tooSoon = await api.post(coach, `${at}/transitions`, { to: 'getting-used-to-work' });
    expect(tooSoon.status).toBe(409);
    expect(tooSoon.body).toMatchObject({
      rule: 'trajectories/both-said-yes',
      message: { nl: expect.stringContaining('ja hebben gezegd'), en: expect.any(String) },
    });

    expect((await api.post(coach, `${at}/answers`, { answer: 'yes' })).status).toBe(201);
    const made = await api.post(coach, `${at}/transitions`, { to: 'getting-used-to-work' });
    expect([made.status, made.body]).toEqual([201, { phase: 'getting-used-to-work', lap: 1 }]);

    const seen = await api.get(self, at);
    expect(seen.body.steps.map(({ to }: { to: string }) => to)).toEqual([
      'preselection',
      'introduction',
      'getting-used-to-work',
    ]);
    expect(seen.body.invitations[0].plannedAt).toBe('2026-11-25T09:30:00.000Z');
  });

  it('offers to each role the steps that are theirs, and refuses the others with the same table', async () => {
    const { trajectoryId } = await started(platform, westpoort);
    const forCoach = await api.get(coach, `/trajectories/${trajectoryId}`);
    const forReferrer = await api.get(referrer, `/trajectories/${trajectoryId}`);
    expect(forCoach.body.nextTransitions.map(({ to }: { to: string }) => to)).toContain('training');
    expect(forReferrer.body.nextTransitions).toEqual([]);
    const refused = await api.post(referrer, `/trajectories/${trajectoryId}/transitions`, { to: 'training' });
    expect([refused.status, refused.body.rule]).toEqual([409, 'trajectories/step-not-yours']);
  });

  it('the same step sent twice is made once', async () => {
    const { trajectoryId } = await started(platform, westpoort);
    const step = () => api.post(coach, `/trajectories/${trajectoryId}/transitions`, { to: 'training' });
    const answers = await Promise.all([step(), step(), step()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { body } = await api.get(coach, `/trajectories/${trajectoryId}`);
    expect(body.steps.filter(({ to }: { to: string }) => to === 'training')).toHaveLength(1);
  });

  it('what a system sends again, because it heard nothing, is recorded once', async () => {
    const { trajectoryId, participantId } = await started(platform, westpoort);
    const fresh = await referred(platform, westpoort);
    const work = {
      participantId,
      organisationId: westpoort.employerId,
      form: 'work-experience',
      work: 'Sorteren',
    };
    const sent: [string, object][] = [
      [
        `/trajectories/${trajectoryId}/reviews`,
        { heldOn: '2026-11-20', wentWell: 'Op tijd', next: 'Heftruck' },
      ],
      [
        `/trajectories/${trajectoryId}/goals`,
        { title: 'Rijbewijs', words: 'Theorie', byRole: 'participant', dueOn: '2026-12-20' },
      ],
      [
        `/trajectories/${fresh.trajectoryId}/invitations`,
        { date: '2026-11-25', time: '10:30', place: 'Kopraweg' },
      ],
      [`/participants/${participantId}/possibilities`, { kind: 'possibility', words: 'Werkt graag buiten' }],
      [
        `/participants/${participantId}/distances`,
        { cause: 'trade-knowledge', possibility: 'Leert snel', bridge: 'VCA' },
      ],
      ['/placements', { ...work, fromDate: '2026-11-22' }],
    ];
    for (const [path, body] of sent) {
      const first = await api.post(coach, path, body);
      const second = await api.post(coach, path, body);
      expect([path, first.status, second.status]).toEqual([path, 201, 409]);
    }
  });

  it('a text is kept as it was written, whatever it looks like', async () => {
    const { trajectoryId } = await started(platform, westpoort);
    const words = `'; drop table review; -- "=1+1" <script>`;
    const review = { heldOn: '2026-11-20', wentWell: words, next: 'Verder' };
    expect((await api.post(coach, `/trajectories/${trajectoryId}/reviews`, review)).status).toBe(201);
    const { body } = await api.get(coach, `/trajectories/${trajectoryId}`);
    expect(body.reviews).toMatchObject([{ wentWell: words }]);
  });
});

describe('the lists', () => {
  it('filter on phase, programme and coach, and give the same people as their number says', async () => {
    const { trajectoryId } = await started(platform, westpoort, { programmeId });
    await api.post(coach, `/trajectories/${trajectoryId}/hand-overs`, {
      coachMembershipId: coach.membershipId,
    });
    const mine = await api.get(
      coach,
      `/trajectories?phase=getting-used-to-work&programmeId=${programmeId}&coachId=${coach.membershipId}`,
    );
    expect(mine.body).toMatchObject({ total: 1, items: [{ id: trajectoryId, coach: { name: 'coach' } }] });
    const none = await api.get(coach, `/trajectories?phase=placed&running=true`);
    expect(none.body).toMatchObject({ total: 0, items: [], links: { next: null, previous: null } });
  });

  it('page through everybody once', async () => {
    const ids: string[] = [];
    let path: string | null = '/trajectories?pageSize=2';
    while (path !== null) {
      const { body } = await api.get(coach, path);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      path = body.links.next === null ? null : body.links.next.split('/api/v1')[1];
    }
    const { body } = await api.get(coach, '/trajectories?pageSize=100');
    expect(ids).toEqual(body.items.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(body.total);
  });

  it('say what is due and for whom', async () => {
    const { body } = await api.get(coach, '/deadlines?role=coach&dueBefore=2027-12-31');
    expect(body.total).toBeGreaterThan(0);
    const days = body.items.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(days).toEqual([...days].sort());
  });
});
