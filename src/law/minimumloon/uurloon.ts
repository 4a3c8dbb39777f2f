import { share } from '../../kernel/exact.ts';
import { formula, type Known, type ParameterLine, type StepLine, step } from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refuse } from '../../kernel/result.ts';
import { rounded, toCents } from '../numbers.ts';
import { valuesOn } from '../parameter.ts';
import { type Person, wageAge } from './maandloon.ts';
import { staffel, staffelBbl, uurloon } from './parameters.ts';

type Uurloon = {
  readonly parameters: readonly Known<ParameterLine>[];
  readonly steps: readonly Known<StepLine>[];
  /** Whole cents per hour, without holiday allowance. */
  readonly wage: Known;
};

/**
 * The minimum wage per hour at an age (WML art. 8 lid 1 onder a): the published amount, or for apprentices (bbl) with a share of
 * their own that share of the adult wage.
 */
export function uurloonVan(person: Person & { readonly bbl?: boolean }): Result<Uurloon> {
  const age = wageAge(person);
  const years = age.ok ? age.value : 21;
  const ownShare = person.bbl === true && staffelBbl[years] !== staffel[years];
  const known = valuesOn(
    { uurloon: uurloon[ownShare ? 21 : years], staffel: staffelBbl[years] },
    person.date,
  );
  if (!age.ok || !known.ok) return refuse(...refusalsIn(age, known));
  const published = known.value('uurloon');
  if (!ownShare) return accept({ parameters: [published], steps: [], wage: published });
  const steps = apprenticeSteps(published, known.value('staffel'));
  return accept({ parameters: [published, known.value('staffel')], steps, wage: steps[1] });
}

function apprenticeSteps(adult: Known, percent: Known) {
  const article = 'Besluit minimumjeugdloonregeling';
  const part = step({
    name: 'uurloon-bbl',
    label: { nl: 'minimumloon per uur, bbl', en: 'minimum wage per hour, apprentice' },
    article,
    how: formula(`{${adult.line.name}} × {${percent.line.name}}`),
    unit: 'cents',
    value: adult.value.mul(share(percent.value)),
  });
  const label = {
    nl: 'minimumloon per uur, bbl, in hele centen',
    en: 'minimum wage per hour, in whole cents',
  };
  return [
    part,
    rounded({ name: 'uurloon-bbl-cent', label, article, of: part, rounding: toCents() }),
  ] as const;
}
