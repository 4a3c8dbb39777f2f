import { describe, expect, test } from 'vitest';
import { organisationKinds, roles } from '../../../kernel/actor.ts';
import { endingRefusals, givenRoles, rolesOfKind } from './people.ts';

describe('which roles can be given where', () => {
  test('every kind of organisation can have somebody who administers', () => {
    for (const kind of organisationKinds) expect(rolesOfKind(kind)).toContain('administrator');
  });

  test('every role but that of participant can be given somewhere', () => {
    expect(new Set(givenRoles)).toEqual(new Set(roles.filter((role) => role !== 'participant')));
  });

  test('an employer cannot have somebody who sees benefit', () => {
    expect(rolesOfKind('employer')).not.toContain('income-adviser');
    expect(rolesOfKind('employer')).not.toContain('coach');
  });
});

describe('ending a role', () => {
  const coach = { role: 'coach', fromDate: '2026-01-01', toDate: null } as const;
  const administrator = { ...coach, role: 'administrator' } as const;

  test.each([
    ['on the first day', coach, '2026-01-01', 1, []],
    ['later', coach, '2026-11-22', 0, []],
    ['before it began', coach, '2025-12-31', 1, ['access/ends-before-it-begins']],
    ['a second time', { ...coach, toDate: '2026-03-01' } as const, '2026-11-22', 1, ['access/ended-already']],
    ['of one administrator of two', administrator, '2026-11-22', 2, []],
    ['of the last administrator', administrator, '2026-11-22', 1, ['access/last-administrator']],
  ] as const)('%s', (_, held, lastDay, administrators, rules) => {
    expect(endingRefusals(held, lastDay, administrators).map(({ rule }) => rule)).toEqual(rules);
  });
});
