import { Facts, Paragraph } from '../../../../ui/index.ts';
import { betterBy } from '../text.ts';
import type { Reasons } from './reasons.ts';

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="wk-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What speaks for a shift and against it, beside each other: the planner judges. */
export function Why({ why: { worth, pro, con } }: { readonly why: Reasons }) {
  return (
    <>
      <Paragraph>{worthWords(worth)}</Paragraph>
      <Facts
        facts={[
          { label: 'Ervoor', value: pro.length === 0 ? 'niets' : <Lines lines={pro} /> },
          { label: 'Ertegen', value: con.length === 0 ? 'niets' : <Lines lines={con} /> },
        ]}
      />
    </>
  );
}

/** What the roster would be without it. */
export function worthWords(worth: number): string {
  return Math.round(worth) === 0
    ? 'Met of zonder deze dienst is het rooster even goed.'
    : `Zonder deze dienst wordt het rooster ${betterBy(worth)}.`;
}
