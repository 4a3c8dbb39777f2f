import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Breadcrumb, counted, Link, PageTitle } from '../../../../ui/index.ts';
import { draftHref, rosterPath } from '../paths.ts';
import { withDraft } from '../visit.ts';
import { wishCostsOf } from './costs.ts';
import { WishTable } from './WishTable.tsx';

export function loader({ context, params }: LoaderFunctionArgs) {
  return withDraft(context, params.id, (view) => ({
    draft: { id: view.draft.id, name: view.draft.name },
    weighing: view.weightSet.name,
    total: Math.round(view.costs.total),
    wishes: wishCostsOf(view),
  }));
}

export default function WishesPage() {
  const { draft, weighing, total, wishes } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
        ]}
      />
      <PageTitle
        lead={`Samen ${counted(total, 'punt', 'punten')}. Minder is beter. Elk getal opent waaruit het bestaat.`}
      >
        Wat elke wens kost
      </PageTitle>
      <WishTable caption={`Weging: ${weighing}`} wishes={wishes} />
      <Link href={`${rosterPath}/weging`}>Bekijk of verander de weging</Link>
    </>
  );
}
