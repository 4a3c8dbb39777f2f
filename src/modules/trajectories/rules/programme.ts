import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { conditions } from './conditions.ts';
import { phases } from './phases.ts';

const text = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** Which act makes a transition: a choice by a person, or a fact that brings it about (a contract, a placement). */
export const transitionActs = [
  'choice',
  'invitation',
  'placement-start',
  'placement-end',
  'contract-start',
  'assignment-start',
  'assignment-end',
  'contract-end',
] as const;
export type TransitionAct = (typeof transitionActs)[number];

const transition = z.object({
  from: z.enum(phases),
  to: z.enum(phases),
  by: z.array(z.enum(roles)).min(1),
  through: z.enum(transitionActs),
  provided: z.array(z.enum(conditions)),
  /** The circle starts again: the next lap begins with this step. */
  nextLap: z.boolean(),
  label: text,
});

/** What starts a clock; see `deadlines.ts` for how each is read. */
export const clockStarts = [
  'phase',
  'start',
  'review',
  'invitation',
  'introduction',
  'placement-end',
  'contract-end',
] as const;

const clock = z.object({
  key: z.string().regex(/^[a-z-]+$/),
  phases: z.array(z.enum(phases)).min(1),
  from: z.enum(clockStarts),
  /** Calendar months and days after (or, when negative, before) the start. */
  months: z.number().int().min(-24).max(60),
  days: z.number().int().min(-365).max(365),
  /** Whose list it stands on. */
  role: z.enum(roles),
  /** How many days before it is due it appears. */
  notice: z.number().int().min(0).max(180),
  /** May be extended once with a reason, decided by somebody else. */
  extendable: z.boolean(),
  task: text,
});

/** What can be counted towards a target; the names are those of the results (G1). */
export const targetMeasures = [
  'started',
  'completed',
  'hired',
  'coursesPassed',
  'employersWithPool',
] as const;

const target = z.object({
  measure: z.enum(targetMeasures),
  /** The pillar of the partnership that it serves, in its own words (source 000:26-31). */
  pillar: z.string().min(1),
  year: z.number().int().min(2012).max(2100),
  value: z.number().int().min(0),
});

/** A programme as data (A7): phases, transitions, clocks, targets and texts. A version of it never changes. */
export const programmeContent = z.object({
  name: z.string().min(1),
  phases: z.array(z.object({ key: z.enum(phases), name: text })).min(2),
  transitions: z.array(transition).min(1),
  clocks: z.array(clock),
  targets: z.array(target),
  agreement: z.string().min(1),
  invitation: z.string().min(1),
});

export type Programme = z.infer<typeof programmeContent>;
export type Transition = Programme['transitions'][number];
export type ProgrammeClock = Programme['clocks'][number];
export type Target = Programme['targets'][number];
