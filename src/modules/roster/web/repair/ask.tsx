import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData } from 'react-router';
import { act } from '../../../../platform/web/visit.ts';
import { Breadcrumb, PageTitle, Paragraph, PostForm, refused } from '../../../../ui/index.ts';
import { askRepair } from '../../actions/ask-repair.ts';
import { repairHref, rosterPath } from '../paths.ts';
import { planning } from '../visit.ts';

export function loader({ context }: LoaderFunctionArgs) {
  planning(context);
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  planning(context);
  const result = await act(context, askRepair, {});
  return result.ok
    ? redirect(repairHref(result.value.id))
    : refused(await request.formData(), result.refusals);
}

export default function AskRepairPage() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle
        lead="Is er iemand ziek, is werk afgezegd, of vraagt een werkgever meer mensen? Wij zoeken hoe het rooster dat al bekend is toch rond komt, tot vier weken vooruit."
        refusals={answer?.refusals}
      >
        Het rooster herstellen
      </PageTitle>
      <Paragraph>
        Meld eerst wie er niet is, en wat er afgezegd of gevraagd is. U krijgt hoogstens drie manieren om uit
        te kiezen; zijn er twee gelijk, dan ziet u er een. Er verandert niets tot u kiest.
      </Paragraph>
      <PostForm answer={answer} submit="Zoek manieren" />
    </>
  );
}
