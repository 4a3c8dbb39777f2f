import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Phase } from '../trajectories/index.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    circle_count: CircleCountView;
    circle_flow: CircleFlowView;
  }
}

type ReadOnly<Value> = ColumnType<Value, never, never>;

/** How many people are in which phase, for roles that see no people. */
interface CircleCountView {
  programme_id: ReadOnly<string>;
  phase: ReadOnly<Phase>;
  people: ReadOnly<number>;
}

/** How many came in and went out in which month, for the same roles. */
interface CircleFlowView {
  programme_id: ReadOnly<string>;
  direction: ReadOnly<'in' | 'out'>;
  /** The first day of the month. */
  month: ReadOnly<LocalDate>;
  people: ReadOnly<number>;
}
