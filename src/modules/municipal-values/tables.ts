import type { LocalDate } from '../../kernel/local-date.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    municipal_value: MunicipalValueTable;
  }
}

/** A dated value that a municipality proposes or has confirmed for a parameter of the law. */
interface MunicipalValueTable {
  partnership_id: string;
  id: string;
  /** The municipality whose value it is. */
  organisation_id: string;
  /** Key of the parameter in `src/law`: `loonkostensubsidie/werkgeverslasten`. */
  parameter: string;
  from_date: LocalDate;
  /** Half-open; null until another one is set. */
  to_date: LocalDate | null;
  /** Exact, with a point: "23.5". */
  value: string;
  /** Where it stands: a publication, a decree. */
  source: string;
  proposed_by: string;
  proposed_by_account: string;
  proposed_at: string;
  decision: 'confirmed' | 'refused' | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_by_account: string | null;
  decided_at: string | null;
}
