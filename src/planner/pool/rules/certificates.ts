import { joined, type Stretch } from '../../../law/arbeidstijd/facts.ts';
import type { Certificate } from '../problem.ts';
import { shiftOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** Every certificate that the work asks for is valid from the beginning of the shift until its end. */
export const certificates: PairRule = {
  kind: 'pair',
  name: 'certificates',
  title: 'Certificaten',
  because: 'Iemand werkt alleen met de certificaten die het werk vraagt, en die zijn de hele dienst geldig.',
  of: (problem) => {
    const held = problem.people.map((person) => validity(person.certificates));
    const missing = (person: number, shift: number) => {
      const { certificates, from, to } = shiftOf(problem, shift);
      return certificates.filter(
        (name) => held[person]?.get(name)?.some((each) => each.from <= from && each.to >= to) !== true,
      );
    };
    return {
      allows: (person, shift) =>
        shiftOf(problem, shift).certificates.length === 0 || missing(person, shift).length === 0,
      told: (person, shift) =>
        sentence('Niet de hele dienst geldig: {certificates}.', {
          certificates: missing(person, shift).join(', '),
        }),
    };
  },
};

/** When each certificate is valid; one that was renewed in time is one stretch. */
function validity(certificates: readonly Certificate[]): ReadonlyMap<string, readonly Stretch[]> {
  const stretches = new Map<string, Stretch[]>();
  for (const { name, from, until } of certificates) {
    const stretch = { from, to: until ?? Number.POSITIVE_INFINITY };
    stretches.set(name, [...(stretches.get(name) ?? []), stretch]);
  }
  return new Map([...stretches].map(([name, each]) => [name, joined(each)]));
}
