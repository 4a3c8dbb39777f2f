import { fill } from '../../../../kernel/text.ts';
import { oproeptermijnDagen } from '../../../../law/oproep/call.ts';
import { DataTable, formatDay, Heading3, Link, Paragraph } from '../../../../ui/index.ts';
import type { IdleLine } from '../../queries/idle.ts';
import { isMissed, type NamedLine } from '../../queries/lines.ts';
import { clockOf, hoursOf } from '../../rules/clock.ts';
import type { LineKind } from '../../rules/facts.ts';
import { calledOffLate, carrierNames, idleCauseNames } from '../../words.ts';

/** Of idle hours also with the work that they could have been. */
type ShownLine = NamedLine & Partial<Pick<IdleLine, 'place' | 'missing'>>;

type LinesProps = {
  /** By which a figure finds them on the page. */
  readonly id: string;
  readonly name: string;
  /** What to know of them. */
  readonly note?: string;
  readonly lines: readonly ShownLine[];
  readonly total: number;
  /** Whether the reader corrects and decides. */
  readonly decides: boolean;
};

/** The hours behind one figure. */
export function LinesOf({ id, name, note, lines, total, decides }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <Heading3 id={id}>{`${name}: ${hoursOf(total)}`}</Heading3>
      {note === undefined ? null : <Paragraph soft>{note}</Paragraph>}
      <DataTable
        caption={`${name}, dag voor dag`}
        captionHidden
        rows={lines.map((line, place) => ({ ...line, key: `${place}` }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'day',
            label: 'Dag',
            cell: ({ onDate }) => (onDate === null ? 'geen vaste dag' : formatDay(onDate, 'nl', 'near')),
          },
          { key: 'what', label: 'Wat', prose: true, cell: (line) => <What line={line} decides={decides} /> },
          { key: 'hours', label: 'Uren', numeric: true, cell: ({ minutes }) => hoursOf(minutes) },
        ]}
      />
    </section>
  );
}

/** What a line was: the work and where, or why there was none and who carries it; with what can be decided. */
export function What({ line, decides }: { readonly line: ShownLine; readonly decides: boolean }) {
  const { judged, kind, shiftId, confirmed } = line;
  return (
    <>
      <Was line={line} />
      <Where line={line} />
      {judged === null ? null : (
        <>
          <br />
          <span className="wk-soft">{`Besluit: ${judged.reason}`}</span>
        </>
      )}
      {decides && isMissed(line) ? (
        <>
          <br />
          <Link href={`/flexpoule/uren/dienst/${shiftId}/besluit`}>
            {judged === null ? 'Bespreek en beslis' : 'Beslis opnieuw'}
          </Link>
        </>
      ) : null}
      {decides && confirmed && kind !== 'idle' && shiftId !== null ? (
        <>
          <br />
          <Link href={`/flexpoule/uren/dienst/${shiftId}/verbeteren`}>Verbeter</Link>
        </>
      ) : null}
    </>
  );
}

function Was({
  line: { kind, work, organisation, cause, carrier, due, onDate },
}: {
  readonly line: ShownLine;
}) {
  const where = work === null ? null : `${work}${organisation === null ? '' : `, ${organisation}`}`;
  if (cause === null || carrier === null) return where ?? plainWords(kind);
  return (
    <>
      {`${idleCauseNames[cause].nl}${where === null ? '' : ` (${where})`}`}
      <br />
      <span className="wk-soft">{`Draagt: ${carrierNames[carrier].nl}.`}</span>
      {due && onDate !== null ? (
        <>
          <br />
          <span className="wk-soft">{fill(calledOffLate.nl, { days: oproeptermijnDagen(onDate) })}</span>
        </>
      ) : null}
    </>
  );
}

function plainWords(kind: LineKind): string {
  if (kind === 'open') return 'nog niet ingeroosterd';
  return kind === 'trained' ? 'opleiding' : 'geen dienst op deze dag: wat deze week nog miste';
}

/** What is known of the work that an idle hour could have been. */
function Where({ line: { place = null, missing = [] } }: { readonly line: ShownLine }) {
  if (place === null) return null;
  const at = place.site === null ? '' : `${place.site}, `;
  return (
    <>
      <br />
      <span className="wk-soft">{`${at}vanaf ${clockOf(place.fromMinute)}.`}</span>
      {missing.length === 0 ? null : (
        <>
          <br />
          <span className="wk-soft">{`Ontbrak: ${missing.join(', ')}.`}</span>
        </>
      )}
    </>
  );
}
