import {
  Button,
  ButtonRow,
  Card,
  counted,
  Disclosure,
  type FormAnswer,
  formatNumber,
  HiddenField,
  KeyNumbers,
  Link,
  Notice,
  Paragraph,
  PostForm,
  RadioField,
  SelectField,
} from '../../../../ui/index.ts';
import { WishTable } from '../explain/WishTable.tsx';
import { wishUnits } from '../explain/words.ts';
import { draftHref, openHref, rosterPath, wishesHref } from '../paths.ts';
import { RunLinks } from './Filters.tsx';
import type { Board } from './load.ts';
import type { Said, Summary } from './summary.ts';

type Shown = { readonly board: Board };

/** A list of which the first few are enough; the rest is there for who wants it. */
function SaidList({ said, most = 8 }: { readonly said: readonly Said[]; readonly most?: number }) {
  const items = (some: readonly Said[]) => (
    <ul className="wk-list">
      {some.map(({ key, text, href }) => (
        <li key={key}>{href === null ? text : <Link href={href}>{text}</Link>}</li>
      ))}
    </ul>
  );
  return (
    <>
      {items(said.slice(0, most))}
      {said.length > most ? (
        <Disclosure summary={`En nog ${formatNumber(said.length - most)}`}>
          {items(said.slice(most, 200))}
        </Disclosure>
      ) : null}
    </>
  );
}

/** What may not be: stands above the board, as long as it is so. */
export function Wrong({ summary: { violations, lost } }: { readonly summary: Summary }) {
  if (violations.length + lost.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title={counted(violations.length + lost.length, 'ding kan zo niet', 'dingen kunnen zo niet')}
    >
      <SaidList said={[...violations, ...lost]} most={4} />
    </Notice>
  );
}

/** A few numbers; each opens what it was counted from. */
export function Numbers({ board: { summary, draft } }: Shown) {
  return (
    <KeyNumbers
      numbers={[
        {
          label: 'plekken gevraagd',
          value: summary.asked,
          href: `${draftHref(draft.id)}?beeld=werkgevers`,
        },
        { label: 'plekken nog open', value: summary.unfilled, href: openHref(draft.id) },
        {
          label: 'betaalde uren zonder werk',
          value: Math.round(summary.idle / 60),
          href: wishesHref(draft.id, wishUnits.idleHour.slug),
        },
        {
          label: 'punten in totaal',
          value: summary.cost,
          note: 'minder is beter',
          href: wishesHref(draft.id),
        },
      ]}
    />
  );
}

export function Costs({ board: { summary, weightSets, weightSet } }: Shown) {
  const name = weightSets.find(({ value }) => value === weightSet)?.label ?? '';
  return (
    <Card title="Wat elke wens kost">
      <WishTable caption={`Weging: ${name}`} wishes={summary.wishes} />
      <Link href={`${rosterPath}/weging`}>Bekijk of verander de weging</Link>
    </Card>
  );
}

export function OpenPlaces({
  board: {
    draft,
    summary: { open },
  },
}: Shown) {
  return (
    <Card title="Open plekken">
      {open.length === 0 ? (
        <Paragraph>Alle gevraagde plekken zijn bezet.</Paragraph>
      ) : (
        <>
          <SaidList said={open} />
          <Link href={openHref(draft.id)}>Bekijk per plek waarom die open is, en wat helpt</Link>
        </>
      )}
    </Card>
  );
}

/** What can be done with the draft as a whole. */
export function Doing({ board, answer }: Shown & { readonly answer: FormAnswer | undefined }) {
  const { draft, weightSet, weightSets, others } = board;
  return (
    <>
      <Card title="Laat een voorstel berekenen">
        <Paragraph>
          U krijgt een nieuw concept naast dit concept. Wat u hebt vastgezet, blijft staan.
        </Paragraph>
        <PostForm answer={answer}>
          <RadioField
            name="seconds"
            label="Hoe lang mag het duren?"
            value="30"
            options={[
              { value: '30', label: '30 seconden' },
              { value: '60', label: '1 minuut' },
              { value: '300', label: '5 minuten' },
            ]}
          />
          {weightSets.length < 2 ? (
            <HiddenField name="weightSetId" value={weightSet} />
          ) : (
            <RadioField name="weightSetId" label="Met welke weging?" value={weightSet} options={weightSets} />
          )}
          <ButtonRow>
            <Button kind="secondary" name="do" value="run">
              Bereken een voorstel
            </Button>
          </ButtonRow>
        </PostForm>
        <RunLinks board={board} />
      </Card>
      <Card title="Vergelijk met een ander concept">
        {others.length === 0 ? (
          <Paragraph>Er is nog geen ander concept.</Paragraph>
        ) : (
          <form method="get" action={`${rosterPath}/vergelijk`} className="wk-form">
            <HiddenField name="a" value={draft.id} />
            <SelectField
              name="b"
              label="Concept"
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ButtonRow>
              <Button kind="secondary">Vergelijk</Button>
            </ButtonRow>
          </form>
        )}
        <Link href={`${rosterPath}/nieuw?kopie=${draft.id}`}>Maak een kopie van dit concept</Link>
      </Card>
    </>
  );
}
