import { z } from 'zod';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { actionForMany, notFound } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { decideAttendance, type Writing } from '../rules/attendance.ts';
import { type ShiftToRecord, shiftsToRecord, writeWorked } from '../store.ts';
import { outcomes, workedKind } from '../words.ts';

type Decision = { readonly shift: ShiftToRecord; readonly writing: Writing };

/**
 * Records who was there: a whole group at once, or one person. Left out, times are those of the roster. The same again changes
 * nothing; another thing replaces it, with what stood there kept, until the employer has confirmed it. Output: what stands now.
 */
export const recordAttendance = actionForMany({
  name: 'hours/record-attendance',
  title: { nl: 'Vastleggen wie er was', en: 'Record who was there' },
  who: ['floor-supervisor', 'employer-contact', 'planner', 'coach'],
  input: z.object({
    rosteredShiftId: field.id(),
    outcome: field.choice(outcomes),
    from: field.time().optional(),
    to: field.time().optional(),
    breakMinutes: field.whole(0, 240).optional(),
  }),
  load: (db, inputs) =>
    shiftsToRecord(
      db,
      inputs.map(({ rosteredShiftId }) => rosteredShiftId),
    ),
  decide: (shifts, inputs, { today }) => {
    const written = new Set<string>();
    return inputs.map((input): Result<Decision> => {
      const shift = shifts.get(input.rosteredShiftId);
      // The same shift twice in one group would be a version that nobody saw: the first counts.
      if (shift === undefined || written.has(shift.id)) return refuse(notFound);
      const writing = decideAttendance(shift.planned, shift.standing, input, today);
      if (!writing.ok) return writing;
      written.add(shift.id);
      return accept({ shift, writing: writing.value });
    });
  },
  save: async (db, decisions, context) => {
    for (const { shift, writing } of decisions) {
      if (writing.does === 'write') await writeWorked(db, { shift, ...writing, reason: null }, context);
    }
    return decisions.map(({ shift, writing }) => ({
      rosteredShiftId: shift.id,
      version: writing.does === 'write' ? writing.version : (shift.standing?.version ?? 1),
    }));
  },
  about: workedKind,
  object: (input) => input.rosteredShiftId,
});
