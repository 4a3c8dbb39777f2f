import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import type { Role } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { roleNames } from '../../../kernel/words.ts';
import { asDoor } from '../../../platform/session.ts';
import { localPath } from '../../../platform/web/origin.ts';
import { accountContext, actorContext, platformContext } from '../../../platform/web/visit.ts';
import {
  ChoiceButtons,
  capital,
  EmptyState,
  HiddenField,
  PageTitle,
  Paragraph,
  PostForm,
  useText,
} from '../../../ui/index.ts';
import { rolesOfAccount } from '../door/membership.ts';
import { roleTasks } from '../words.ts';

type Choice = {
  readonly membershipId: string;
  readonly role: Role;
  readonly organisation: string;
  readonly partnership: string;
  readonly worn: boolean;
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  const accountId = context.get(accountContext);
  if (accountId === null) throw redirect('/inloggen');
  const platform = context.get(platformContext);
  const worn = context.get(actorContext)?.membershipId;
  const held = await asDoor(platform, (db) => rolesOfAccount(db, accountId, dayOf(platform.clock.now())));
  return {
    goal: localPath(new URL(request.url).searchParams.get('naar')),
    choices: held.map(
      ({ actor, organisationName, partnershipName }): Choice => ({
        membershipId: actor.membershipId,
        role: actor.role,
        organisation: organisationName,
        partnership: partnershipName,
        worn: actor.membershipId === worn,
      }),
    ),
  };
}

export default function ChooseRole() {
  const { choices, goal } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <>
      <PageTitle
        lead={t({
          nl: 'U werkt in één rol tegelijk. U ziet dan wat bij die rol hoort.',
          en: 'You work in one role at a time. You see what belongs to that role.',
        })}
      >
        {t({ nl: 'Kies uw rol', en: 'Choose your role' })}
      </PageTitle>
      {choices.length === 0 ? (
        <EmptyState
          title={t({ nl: 'U heeft op dit moment geen rol.', en: 'You have no role at this moment.' })}
        >
          <Paragraph>
            {t({
              nl: 'Vraag de functioneel beheerder van uw organisatie om u een rol te geven.',
              en: 'Ask the administrator of your organisation to give you a role.',
            })}
          </Paragraph>
        </EmptyState>
      ) : null}
      <PostForm action="/rol">
        <HiddenField name="naar" value={goal} />
        <ChoiceButtons
          name="role"
          choices={choices.map(({ membershipId, role, organisation, partnership, worn }) => ({
            value: membershipId,
            title: capital(t(roleNames[role])),
            kind: worn ? `${organisation} (${t({ nl: 'nu gekozen', en: 'chosen now' })})` : organisation,
            explanation: `${partnership}. ${t(roleTasks[role])}`,
          }))}
        />
      </PostForm>
    </>
  );
}
