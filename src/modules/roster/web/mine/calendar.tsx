import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Day,
  HiddenField,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  useText,
} from '../../../../ui/index.ts';
import { makeFeed } from '../../actions/make-feed.ts';
import { revokeFeed } from '../../actions/revoke-feed.ts';
import { openFeed } from '../../queries/feed.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  return asActor(platform, actor, async (db) => {
    const open = await openFeed(db, actor.participantId ?? '');
    return {
      since: open === null ? null : dayOf(open.madeAt),
      stopped: new URL(request.url).searchParams.has('gestopt'),
    };
  });
}

/** A new address is shown in the answer to the form and nowhere else: it is kept as a hash only. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get('asked') === 'stop') {
    const stopped = await act(context, revokeFeed, {});
    return stopped.ok ? redirect('/mijn/agenda?gestopt=1') : refused(form, stopped.refusals);
  }
  const made = await act(context, makeFeed, {});
  if (!made.ok) return refused(form, made.refusals);
  return data({ address: new URL(`/agenda/${made.value.secret}.ics`, request.url).href });
}

/** One's roster in one's own calendar: make an address, see it once, make another, stop it. */
export default function MyCalendar() {
  const { since, stopped } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const address = answer !== undefined && 'address' in answer ? answer.address : null;
  const refusedWith = answer !== undefined && 'refusals' in answer ? answer : undefined;
  return (
    <>
      <Breadcrumb trail={[{ href: '/mijn/rooster', label: t({ nl: 'Mijn rooster', en: 'My roster' }) }]} />
      <PageTitle
        refusals={refusedWith?.refusals}
        lead={t({
          nl: 'Uw rooster staat dan in de agenda op uw telefoon. Verandert uw rooster, dan verandert uw agenda mee.',
          en: 'Your roster is then in the calendar on your phone. When your roster changes, your calendar changes too.',
        })}
      >
        {t({ nl: 'Rooster in uw agenda', en: 'Roster in your calendar' })}
      </PageTitle>
      {stopped && answer === undefined ? (
        <Notice kind="ok">
          {t({ nl: 'Het adres werkt niet meer.', en: 'The address does not work any more.' })}
        </Notice>
      ) : null}
      {address === null ? null : <NewAddress address={address} />}
      {address === null ? (
        <Card weight="lifted" title={since === null ? t(words.make) : t(words.running)}>
          {since === null ? (
            <Paragraph>
              {t({
                nl: 'U krijgt een adres. Dat zet u in uw agenda.',
                en: 'You get an address. You put it in your calendar.',
              })}
            </Paragraph>
          ) : (
            <Paragraph>
              {t({ nl: 'U hebt een adres sinds', en: 'You have an address since' })} <Day day={since} />.{' '}
              {t({
                nl: 'Bent u het kwijt, of heeft een ander het gezien? Maak dan een nieuw adres. Het oude werkt dan niet meer.',
                en: 'Have you lost it, or has somebody else seen it? Then make a new address. The old one stops working.',
              })}
            </Paragraph>
          )}
          <PostForm
            submit={
              since === null
                ? t({ nl: 'Maak een adres', en: 'Make an address' })
                : t({ nl: 'Maak een nieuw adres', en: 'Make a new address' })
            }
          >
            <HiddenField name="asked" value="make" />
          </PostForm>
        </Card>
      ) : null}
      {since === null ? null : (
        <Card title={t({ nl: 'Stoppen', en: 'Stop' })}>
          <Paragraph>
            {t({
              nl: 'Uw agenda ziet uw rooster dan niet meer. Op deze website blijft het staan.',
              en: 'Your calendar then does not see your roster any more. It stays on this website.',
            })}
          </Paragraph>
          <PostForm>
            <HiddenField name="asked" value="stop" />
            <ButtonRow>
              <Button kind="secondary">{t({ nl: 'Stop het adres', en: 'Stop the address' })}</Button>
            </ButtonRow>
          </PostForm>
        </Card>
      )}
    </>
  );
}

const words = {
  make: { nl: 'Een adres voor uw agenda', en: 'An address for your calendar' },
  running: { nl: 'Uw agenda kan uw rooster zien', en: 'Your calendar can see your roster' },
} as const;

function NewAddress({ address }: { readonly address: string }) {
  const t = useText();
  return (
    <Card weight="lifted" title={t({ nl: 'Dit is uw adres', en: 'This is your address' })}>
      <Paragraph>
        {t({
          nl: 'U ziet het alleen nu. Wie het adres heeft, kan uw rooster zien. Geef het aan niemand.',
          en: 'You see it only now. Who has the address can see your roster. Give it to nobody.',
        })}
      </Paragraph>
      <Paragraph>
        <Link href={address.replace(/^https?:/, 'webcal:')}>
          {t({ nl: 'Open het in uw agenda', en: 'Open it in your calendar' })}
        </Link>
      </Paragraph>
      <Paragraph>
        {t({
          nl: 'Werkt dat niet? Kopieer dan dit adres. Kies in uw agenda: abonneren, of toevoegen via URL.',
          en: 'Does that not work? Then copy this address. Choose in your calendar: subscribe, or add by URL.',
        })}
      </Paragraph>
      <Paragraph>
        <code>{address}</code>
      </Paragraph>
    </Card>
  );
}
