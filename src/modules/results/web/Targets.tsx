import { Heading3, Link, Paragraph, Tag } from '../../../ui/index.ts';
import type { Cohort, ProgrammeFigures } from '../queries.ts';
import { isCounted, progressOf } from '../rules/progress.ts';
import { measureNames } from '../words.ts';
import { listAddress } from './reading.ts';

/** What the partners aimed for in a year, and how far it is: in words, with a bar. */
export function Targets({ cohort, thisYear }: { readonly cohort: Cohort; readonly thisYear: number }) {
  return cohort.programmes
    .filter((programme) => programme.targets.length > 0)
    .map((programme) => (
      <section key={programme.id}>
        {cohort.programmes.length > 1 ? <Heading3>{programme.name}</Heading3> : null}
        <ul className="wk-targets">
          {programme.targets.map((target) => (
            <li key={`${target.measure} ${target.pillar}`}>
              <Target
                programme={programme}
                target={target}
                year={cohort.year}
                counted={isCounted(target.measure, cohort.year, thisYear)}
              />
            </li>
          ))}
        </ul>
      </section>
    ));
}

type TargetProps = {
  readonly programme: ProgrammeFigures;
  readonly target: ProgrammeFigures['targets'][number];
  readonly year: number;
  readonly counted: boolean;
};

function Target({ programme, target, year, counted }: TargetProps) {
  const { words, reached, part } = progressOf(programme[target.measure], target.value, counted);
  return (
    <>
      <p className="wk-targets__name">
        <Link href={listAddress(year, programme.key, target.measure)}>{measureNames[target.measure].nl}</Link>{' '}
        {reached ? <Tag tint="learning">gehaald</Tag> : null}
      </p>
      <progress value={part} max={100} aria-label={`${measureNames[target.measure].nl}: ${words}`} />
      <Paragraph>
        {words} <span className="wk-soft">Voor: {target.pillar}.</span>
      </Paragraph>
    </>
  );
}
