import { Facts, Heading2 } from '../../../ui/index.ts';
import { type Measure, measureDefinitions, measureNames } from '../words.ts';

/** How the numbers on this page were counted. */
export function Definitions({ measures }: { readonly measures: readonly Measure[] }) {
  return (
    <section>
      <Heading2>Zo is geteld</Heading2>
      <Facts
        facts={measures.map((measure) => ({
          label: measureNames[measure].nl,
          value: measureDefinitions[measure].nl,
        }))}
      />
    </section>
  );
}
