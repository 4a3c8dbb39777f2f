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
    const isValid = (person: number, name: string, { from, to }: Stretch) => {
      const stretches = held[person]?.get(name) ?? [];
      return stretches.some((each) => each.from <= from && each.to >= to);
    };
    const missing = (person: number, shift: number) => {
      const asked = shiftOf(problem, shift);
      return asked.certificates.filter((name) => !isValid(person, name, asked));
    };
    return {
      allows: (person, shift) => {
        const asked = shiftOf(problem, shift);
        for (const name of asked.certificates) if (!isValid(person, name, asked)) return false;
        return true;
      },
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
