import { type Carrier, carriers, type IdleCause, idleCauses } from '../words.ts';
import type { LineKind } from './facts.ts';
import type { Ledger } from './ledger.ts';

/** The figures of a whole pool in a month, in minutes. */
export type PoolTotals = Readonly<Record<LineKind | 'owed' | 'planned' | 'surplus', number>> & {
  /**
   * Idle minutes in a thousand of what is owed so far: open minutes are left out. What is due on top of the guarantee is in it as well, so it
   * can come above a thousand. Null when nothing is owed yet.
   */
  readonly idlePerMille: number | null;
  readonly causes: readonly IdleTotal[];
};

/** Idle minutes of one cause, by who carries them. */
export type IdleTotal = {
  readonly cause: IdleCause;
  readonly minutes: number;
  readonly people: number;
  readonly carried: Readonly<Record<Carrier, number>>;
};

/** Adds up ledgers; causes in a fixed order, those that did not come up left out. */
export function totalsOf(ledgers: readonly Ledger[]): PoolTotals {
  const total = (of: (ledger: Ledger) => number) => ledgers.reduce((sum, each) => sum + of(each), 0);
  const [owed, idle, open] = [
    total((each) => each.owed),
    total((each) => each.idle),
    total((each) => each.open),
  ];
  const sofar = owed - open;
  return {
    owed,
    planned: total((each) => each.planned),
    worked: total((each) => each.worked),
    trained: total((each) => each.trained),
    leave: total((each) => each.leave),
    sick: total((each) => each.sick),
    idle,
    open,
    surplus: total((each) => each.surplus),
    idlePerMille: sofar <= 0 ? null : Math.round((idle * 1000) / sofar),
    causes: idleCauses.map((cause) => causeTotal(cause, ledgers)).filter(({ minutes }) => minutes > 0),
  };
}

function causeTotal(cause: IdleCause, ledgers: readonly Ledger[]): IdleTotal {
  const perPerson = ledgers.map(({ lines }) => lines.filter((line) => line.cause === cause));
  const lines = perPerson.flat();
  const of = (carrier: Carrier) =>
    lines.filter((line) => line.carrier === carrier).reduce((sum, { minutes }) => sum + minutes, 0);
  const [firm, employer, person] = carriers.map(of);
  return {
    cause,
    minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
    people: perPerson.filter((own) => own.length > 0).length,
    carried: { firm: firm ?? 0, employer: employer ?? 0, person: person ?? 0 },
  };
}
