import { z } from '@hono/zod-openapi';
import { languages } from '../../kernel/text.ts';
import { shown } from '../../platform/api/index.ts';
import { benefitKinds, distanceCauses, travelModes } from './words.ts';

export const participantId = shown.id('Kenmerk van de deelnemer.');

const participantFields = {
  id: participantId,
  givenName: shown.text('Voornaam.'),
  infix: shown.text('Tussenvoegsel.').nullable(),
  familyName: shown.text('Achternaam.'),
  language: shown.choice(languages, 'Taal waarin de deelnemer leest.'),
  referringOrganisationId: shown.id('Organisatie die de deelnemer heeft voorgedragen.'),
  firmOrganisationId: shown.id('Sociale firma die begeleidt.'),
  createdAt: shown.moment('Wanneer de deelnemer is voorgedragen.'),
};

/** A person as a list shows them. */
export const participantName = z
  .object(participantFields)
  .openapi('ParticipantName', { description: 'Deelnemer, op naam.' });

const contact = z
  .object({
    birthDate: shown.day('Geboortedatum.'),
    street: shown.text('Straat en huisnummer.').nullable(),
    postcode: shown.text('Postcode.').nullable(),
    city: shown.text('Woonplaats.').nullable(),
    phone: shown.text('Telefoonnummer.').nullable(),
    email: shown.text('E-mailadres.').nullable(),
    hoursAvailable: shown.whole('Beschikbaar, in uren per week.').nullable(),
    travelModes: z.array(z.enum(travelModes)).describe('Vervoer (mobiliteit).'),
    maxTravelMinutes: shown.whole('Reistijd die kan, in minuten enkele reis.').nullable(),
    dutchLevel: shown.text('Niveau Nederlands, bijvoorbeeld A2.').nullable(),
    drivingLicences: z.array(z.string()).describe('Rijbewijzen.'),
    preferredWork: shown.text('Werk dat de deelnemer wil doen.').nullable(),
  })
  .openapi('ParticipantContact', { description: 'Contact en bereik.' });

const benefit = z
  .object({
    kind: shown.choice(benefitKinds, 'Soort uitkering.'),
    since: shown.day('Uitkering sinds.').nullable(),
    caseWorker: shown.text('Klantmanager.').nullable(),
  })
  .openapi('Benefit', { description: 'Uitkering.' });

const possibility = z
  .object({
    id: shown.id('Kenmerk.'),
    kind: shown.choice(['possibility', 'limit'], 'Mogelijkheid of grens.'),
    words: shown.text('In woorden. Nooit een diagnose.'),
    notedAt: shown.moment('Wanneer vastgelegd.'),
  })
  .openapi('Possibility', { description: 'Mogelijkheid of grens op het werk.' });

const distance = z
  .object({
    id: shown.id('Kenmerk.'),
    cause: shown.choice(distanceCauses, 'Oorzaak van afstand tot de arbeidsmarkt.'),
    possibility: shown.text('Wat mogelijk is.'),
    bridge: shown.text('De brug daarheen.'),
    notedAt: shown.moment('Wanneer vastgelegd.'),
    bridgedOn: shown.day('Overbrugd op.').nullable(),
  })
  .openapi('Distance', { description: 'Afstand tot de arbeidsmarkt, en hoe die wordt overbrugd.' });

/** All of a person that the role may see. */
export const participant = z
  .object({
    ...participantFields,
    contact: contact.nullable().describe('`null` als uw rol dit niet mag zien.'),
    benefit: benefit.nullable().describe('Uitkering; `null` als er geen is of uw rol dit niet mag zien.'),
    possibilities: z.array(possibility).describe('Mogelijkheden en grenzen, zover uw rol die mag zien.'),
    distances: z.array(distance).describe('Afstand en brug, zover uw rol die mag zien.'),
  })
  .openapi('Participant', { description: 'Deelnemer, zover uw rol die mag zien.' });
