import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { asActor } from '../../../../platform/session.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  DataTable,
  formatNumber,
  LinkButton,
  PageTitle,
} from '../../../../ui/index.ts';
import { type WeightSet, weightSets } from '../../queries/weights.ts';
import { rosterPath } from '../paths.ts';
import { planning } from '../visit.ts';
import { weightFields, wishWords } from '../wishes.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  return { sets: await asActor(platform, actor, (db) => weightSets(db)) };
}

function SetCard({ set }: { readonly set: WeightSet }) {
  const rows = weightFields.flatMap(({ weight, fields }) =>
    fields.map(({ name, label, of }) => ({ weight, name, label, points: of(set.weights) })),
  );
  const because = new Map(wishWords.map((each) => [each.weight, each.because]));
  return (
    <Card title={set.name}>
      <DataTable
        caption={`Wat weegt hoeveel in ${set.name}`}
        captionHidden
        columns={[
          { key: 'wish', label: 'Wens', cell: ({ label }) => label },
          { key: 'why', label: 'Wat het doet', prose: true, cell: ({ weight }) => because.get(weight) ?? '' },
          { key: 'points', label: 'Punten', numeric: true, cell: ({ points }) => formatNumber(points) },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
      />
      {set.id === null ? null : (
        <LinkButton kind="secondary" href={`${rosterPath}/weging/${set.id}`}>
          Verander
        </LinkButton>
      )}
    </Card>
  );
}

export default function WeightsPage() {
  const { sets } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle lead="Een rooster met minder punten is beter. Wat zwaar weegt, komt eerst. Regels en de wet wegen niet mee: die gelden altijd.">
        Weging
      </PageTitle>
      <ButtonRow>
        <LinkButton href={`${rosterPath}/weging/nieuw`}>Nieuwe weging</LinkButton>
      </ButtonRow>
      {sets.map((set) => (
        <SetCard key={set.id ?? 'standard'} set={set} />
      ))}
    </>
  );
}
