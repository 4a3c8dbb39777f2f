import {
  Button,
  Card,
  Day,
  type Fact,
  Facts,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
} from '../../../../ui/index.ts';
import { benefitNames, dutchLevelName, travelModeNames } from '../../../participants/index.ts';
import type { Benefit, Contact } from '../../queries/person-facts.ts';

function fact(label: string, value: Fact['value'] | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

function factsOf(contact: Contact): Fact[] {
  const { street, postcode, city, phone, email, travelModes, maxTravelMinutes, hoursAvailable } = contact;
  const town = [postcode, city].filter((part) => part !== null).join(' ');
  const minutes = maxTravelMinutes === null ? '' : `, hoogstens ${maxTravelMinutes} minuten`;
  const travel = travelModes.map((mode) => travelModeNames[mode].nl).join(', ');
  return [
    ...fact('Geboren', <Day day={contact.birthDate} />),
    ...fact(
      'Telefoon',
      phone === null ? null : <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>,
    ),
    ...fact('E-mail', email === null ? null : <Link href={`mailto:${email}`}>{email}</Link>),
    ...fact('Adres', [street, town].filter((part) => part !== null && part !== '').join(', ')),
    ...fact('Kan werken', hoursAvailable === null ? null : `${hoursAvailable} uur per week`),
    ...fact('Reist met', `${travel}${minutes}`),
    ...fact('Rijbewijs', contact.drivingLicences.join(', ')),
    ...fact('Nederlands', contact.dutchLevel === null ? null : dutchLevelName(contact.dutchLevel).nl),
    ...fact('Wil graag', contact.preferredWork),
  ];
}

/** How to reach somebody, how far they can travel, what they would like. */
export function ContactCard({ contact }: { readonly contact: Contact | null }) {
  return (
    <Card title="Contact">
      {contact === null ? <Paragraph>Hier staat nog niets.</Paragraph> : <Facts facts={factsOf(contact)} />}
    </Card>
  );
}

export function BenefitCard({ benefit }: { readonly benefit: Benefit | null }) {
  return (
    <Card title="Uitkering">
      {benefit === null ? (
        <Paragraph>Hier staat nog niets.</Paragraph>
      ) : (
        <Facts
          facts={[
            ...fact('Soort', benefitNames[benefit.kind].nl),
            ...fact('Sinds', benefit.since === null ? null : <Day day={benefit.since} />),
            ...fact('Klantmanager', benefit.caseWorker),
          ]}
        />
      )}
    </Card>
  );
}

/** The number is shown when it is asked for, on this page only; the person sees that it was looked at. */
export function Bsn({ shown }: { readonly shown: string | null }) {
  return (
    <Card title="Burgerservicenummer">
      {shown === null ? (
        <PostForm>
          <Paragraph soft>De deelnemer kan zien dat u het nummer bekijkt.</Paragraph>
          <HiddenField name="show" value="bsn" />
          <Button kind="secondary">Toon burgerservicenummer</Button>
        </PostForm>
      ) : (
        <p className="wk-text" role="status">
          {shown}
        </p>
      )}
    </Card>
  );
}
