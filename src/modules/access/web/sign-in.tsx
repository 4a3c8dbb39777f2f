import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { roleNames } from '../../../kernel/words.ts';
import { shellContext } from '../../../platform/web/context.ts';
import { localPath } from '../../../platform/web/origin.ts';
import { platformContext } from '../../../platform/web/visit.ts';
import {
  Card,
  ChoiceButtons,
  Columns,
  capital,
  EmptyState,
  Heading2,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  Stack,
  useText,
} from '../../../ui/index.ts';
import { type DemoOrganisation, demoPeople } from '../door/demo-people.ts';
import { type DoorProblem, doorProblems } from '../door/words.ts';
import { roleTasks } from '../words.ts';

function isDoorProblem(why: string | null): why is DoorProblem {
  return why !== null && why in doorProblems;
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const why = asked.get('fout');
  return {
    goal: localPath(asked.get('naar')),
    problem: isDoorProblem(why) ? doorProblems[why] : null,
    organisations: context.get(shellContext).demo ? await demoPeople(context.get(platformContext)) : null,
  };
}

function DemoChoice({ organisation, goal }: { organisation: DemoOrganisation; goal: string }) {
  const t = useText();
  return (
    <Card title={organisation.name}>
      <PostForm action="/inloggen">
        <HiddenField name="naar" value={goal} />
        <ChoiceButtons
          name="person"
          choices={organisation.people.map(({ membershipId, name, role }) => ({
            value: membershipId,
            title: name,
            kind: capital(t(roleNames[role])),
            explanation: t(roleTasks[role]),
          }))}
        />
      </PostForm>
    </Card>
  );
}

type PartnershipProps = {
  readonly name: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly goal: string;
};

/** The largest organisation over the whole width, the others two beside each other. */
function Partnership({ name, organisations: [largest, ...others], goal }: PartnershipProps) {
  return (
    <Stack>
      <Heading2>{name}</Heading2>
      {largest === undefined ? null : <DemoChoice organisation={largest} goal={goal} />}
      <Columns shape="even">
        {others.map((organisation) => (
          <DemoChoice key={organisation.id} organisation={organisation} goal={goal} />
        ))}
      </Columns>
    </Stack>
  );
}

export default function SignIn() {
  const { goal, problem, organisations } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <Stack>
      <PageTitle
        lead={
          organisations === null
            ? t({
                nl: 'U logt in bij uw eigen organisatie. Daarna komt u hier terug.',
                en: 'You sign in with your own organisation. After that you come back here.',
              })
            : t({
                nl: 'Kies wie u wilt zijn. Deze mensen bestaan niet.',
                en: 'Choose who you want to be. These people do not exist.',
              })
        }
      >
        {t({ nl: 'Inloggen', en: 'Sign in' })}
      </PageTitle>
      {problem === null ? null : <Notice kind="warning">{t(problem)}</Notice>}
      {organisations === null ? (
        <PostForm
          action="/inloggen"
          submit={t({ nl: 'Inloggen bij uw organisatie', en: 'Sign in with your organisation' })}
        >
          <HiddenField name="naar" value={goal} />
        </PostForm>
      ) : (
        [...new Set(organisations.map(({ partnership }) => partnership))].map((partnership) => (
          <Partnership
            key={partnership}
            name={partnership}
            organisations={organisations.filter((each) => each.partnership === partnership)}
            goal={goal}
          />
        ))
      )}
      {organisations?.length === 0 ? (
        <EmptyState title={t({ nl: 'Er staan nog geen mensen in.', en: 'There are no people yet.' })}>
          <Paragraph>
            {t({
              nl: 'Deze demonstratie is nog niet gevuld. Start haar opnieuw met een lege gegevensmap.',
              en: 'This demonstration has not been filled. Start it again with an empty data folder.',
            })}
          </Paragraph>
        </EmptyState>
      ) : null}
    </Stack>
  );
}
