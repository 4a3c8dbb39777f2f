import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { westBrabant } from '../programmes/west-brabant.ts';
import { westpoortPilot, westpoortWerkt2 } from '../programmes/westpoort-werkt.ts';
import type { Condition } from './conditions.ts';
import { completes, decideMove, type Move, type MoveCommand, stepsFor, type Walker } from './move.ts';
import { openPhases, type Phase, startedPhases } from './phases.ts';
import { type Programme, programmeContent } from './programme.ts';
import { contradictions } from './programme-check.ts';

const programmes = [westpoortPilot, westpoortWerkt2, westBrabant];

function walker(phase: Phase, more: Partial<Walker> = {}, programme: Programme = westpoortWerkt2): Walker {
  return {
    phase,
    lap: 1,
    startedOn: startedPhases.includes(phase) ? '2026-01-05' : null,
    completedOn: null,
    programme,
    footing: {
      introductionPlanned: true,
      participantAnswer: 'yes',
      firmAnswer: 'yes',
      coursesPassed: 1,
      placement: null,
      contractRunning: false,
    },
    ...more,
  };
}

function footing(more: Partial<Walker['footing']>): Pick<Walker, 'footing'> {
  return { footing: { ...walker('introduction').footing, ...more } };
}

function attempt(from: Walker, to: Phase, more: Partial<MoveCommand> = {}) {
  return decideMove(from, { to, through: 'choice', role: 'coach', on: '2026-06-01', ...more });
}

function rules(result: ReturnType<typeof decideMove>): string[] {
  return result.ok ? [] : result.refusals.map((refusal) => refusal.rule);
}

function must(result: ReturnType<typeof decideMove>): Move {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

describe('a trajectory starts only when both sides say yes (source 002:26)', () => {
  it.each([
    ['yes', 'yes', []],
    ['yes', 'no', ['trajectories/both-said-yes']],
    ['no', 'yes', ['trajectories/both-said-yes']],
    ['yes', null, ['trajectories/both-said-yes']],
    [null, null, ['trajectories/both-said-yes']],
  ] as const)('participant %s, social firm %s', (participantAnswer, firmAnswer, expected) =>
    expect(
      rules(
        attempt(walker('introduction', footing({ participantAnswer, firmAnswer })), 'getting-used-to-work'),
      ),
    ).toEqual(expected),
  );
});

describe('a step round the circle', () => {
  it('that does not exist names the two phases in plain Dutch', () => {
    const result = attempt(walker('preselection'), 'placed');
    expect(result.ok ? '' : result.refusals[0]?.message.nl).toBe(
      'Van „Voorselectie” kan iemand niet naar „Aan het werk” in dit programma.',
    );
  });

  it('of another role is refused, and says whose it is', () => {
    const result = attempt(walker('introduction'), 'getting-used-to-work', { role: 'referrer' });
    expect(result.ok ? '' : result.refusals[0]?.message.nl).toContain('trajectbegeleider');
  });

  it('to looking for work asks for a passed course', () =>
    expect(rules(attempt(walker('training', footing({ coursesPassed: 0 })), 'finding-work'))).toEqual([
      'trajectories/course-passed',
    ]));

  it('that follows from a contract cannot be chosen by hand', () =>
    expect(rules(attempt(walker('finding-work'), 'in-the-pool'))).toEqual([
      'trajectories/step-follows-fact',
    ]));

  it('to the end asks for a reason, and the reason belongs to its field', () => {
    const result = attempt(walker('training'), 'ended', { reason: '  ', endReason: 'moved-away' });
    expect(result.ok ? [] : result.refusals.map((refusal) => [refusal.rule, refusal.field])).toEqual([
      ['trajectories/reason-given', 'reason'],
    ]);
  });

  it('to the end never guesses how it ended: the results count on that', () => {
    const result = attempt(walker('training'), 'ended', { reason: 'Verhuisd.' });
    expect(result.ok ? [] : result.refusals.map((refusal) => [refusal.rule, refusal.field])).toEqual([
      ['trajectories/end-reason-given', 'endReason'],
    ]);
    expect(
      must(attempt(walker('training'), 'ended', { reason: 'Verhuisd.', endReason: 'moved-away' })),
    ).toMatchObject({ endReason: 'moved-away', endedOn: '2026-06-01' });
  });

  it('elsewhere than to the end keeps no way of ending', () =>
    expect(
      must(attempt(walker('getting-used-to-work'), 'training', { endReason: 'own-work' })),
    ).toMatchObject({
      endReason: null,
      completedOn: null,
    }));

  it('into the pool completes the trajectory; the day stays when the circle goes round again', () => {
    const hired = must(
      attempt(walker('finding-work', footing({ contractRunning: true })), 'in-the-pool', {
        through: 'contract-start',
      }),
    );
    expect(hired).toMatchObject({ completedOn: '2026-06-01', lap: 1 });
    const again = must(
      attempt(
        walker('in-the-pool', { ...footing({ contractRunning: true }), completedOn: '2026-06-01' }),
        'between-assignments',
        {
          through: 'assignment-end',
          on: '2026-09-01',
        },
      ),
    );
    expect(again).toMatchObject({ completedOn: '2026-06-01', lap: 2 });
  });

  it.each([
    ['ended', 'completed', true],
    ['ended', 'own-work', true],
    ['ended', 'participant-stopped', false],
    ['ended', 'not-now', false],
    ['placed', null, true],
    ['training', null, false],
  ] as const)('%s with reason %s completes: %s', (to, reason, expected) =>
    expect(completes(to, reason)).toBe(expected),
  );
});

describe('the assignment ends and the contract goes on (source 000:41)', () => {
  it('is refused while another assignment is still running', () =>
    expect(
      rules(
        attempt(
          walker('in-the-pool', footing({ contractRunning: true, placement: 'posting' })),
          'between-assignments',
          {
            through: 'assignment-end',
          },
        ),
      ),
    ).toEqual(['trajectories/no-assignment-running']));

  it('is never the end of the contract: without a contract nobody is between assignments', () =>
    expect(
      rules(attempt(walker('in-the-pool'), 'between-assignments', { through: 'assignment-end' })),
    ).toEqual(['trajectories/contract-running']));
});

describe.each(programmes.map((programme) => [programme.name, programme] as const))(
  'programme %s',
  (_name, programme) => {
    it('is sound data without contradictions', () => {
      expect(programmeContent.parse(programme)).toEqual(programme);
      expect(contradictions(programme)).toEqual([]);
    });

    it('lets everybody reach paid work and the end from every phase', () => {
      for (const phase of programme.phases.map((each) => each.key).filter((key) => key !== 'ended')) {
        const reach = reachable(programme, phase);
        expect([phase, reach.has('ended')]).toEqual([phase, true]);
        expect([phase, reach.has('placed')]).toEqual([phase, true]);
      }
    });

    it('gives somebody a button in every phase', () => {
      for (const { key } of programme.phases.filter((phase) => phase.key !== 'ended')) {
        const roles: Role[] = ['coach', 'planner', 'referrer'];
        expect(roles.flatMap((role) => stepsFor(programme, key, role)).length).toBeGreaterThan(0);
      }
    });

    it('however one walks: laps never go back, start and completion keep their day, the end is the end', () =>
      fc.assert(
        fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (choices) => {
          let at = walker('preselection', { startedOn: null }, programme);
          for (const [day, choice] of choices.entries()) {
            const next = anyStep(at, choice, day);
            if (next === null) return;
            expect(next.lap).toBeGreaterThanOrEqual(at.lap);
            if (at.startedOn !== null) expect(next.startedOn).toBe(at.startedOn);
            if (at.completedOn !== null) expect(next.completedOn).toBe(at.completedOn);
            expect(next.endedOn === null).toBe(openPhases.includes(next.to));
            at = {
              ...at,
              phase: next.to,
              lap: next.lap,
              startedOn: next.startedOn,
              completedOn: next.completedOn,
            };
          }
        }),
      ));
  },
);

/** Makes some step from here with just the footing it asks for; null when there is none, which only the end may be. */
function anyStep(from: Walker, choice: number, day: number): Move | null {
  const steps = from.programme.transitions.filter((step) => step.from === from.phase);
  const step = steps[choice % Math.max(1, steps.length)];
  if (step === undefined) {
    expect(from.phase).toBe('ended');
    return null;
  }
  const asked = (condition: Condition) => step.provided.includes(condition);
  const placement = asked('internship-agreed')
    ? 'internship'
    : asked('employment-agreed')
      ? 'employment'
      : asked('assignment-running')
        ? 'posting'
        : null;
  const [role = 'coach'] = step.by;
  return must(
    decideMove(
      { ...from, ...footing({ placement, contractRunning: asked('contract-running') }) },
      {
        to: step.to,
        through: step.through,
        role,
        on: addDays('2026-01-05', day),
        reason: 'omdat het kan',
        endReason: 'completed',
      },
    ),
  );
}

function reachable(programme: Programme, from: Phase): Set<Phase> {
  const found = new Set<Phase>();
  const open: Phase[] = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to } of programme.transitions.filter((step) => step.from === at)) {
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
    }
  }
  return found;
}
