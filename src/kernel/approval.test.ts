import { expect, it } from 'vitest';
import { approvalRefusals } from './approval.ts';

const rules = (proposed: Parameters<typeof approvalRefusals>[0], account: string) =>
  approvalRefusals(proposed, account).map(({ rule }) => rule);

it('somebody else decides on a proposal, once', () => {
  expect(rules({ proposedByAccount: 'a', decided: false }, 'b')).toEqual([]);
  expect(rules({ proposedByAccount: 'a', decided: true }, 'b')).toEqual(['approval/already-decided']);
});

it('who proposed it never decides, in whatever role', () =>
  expect(rules({ proposedByAccount: 'a', decided: false }, 'a')).toEqual(['approval/same-person']));
