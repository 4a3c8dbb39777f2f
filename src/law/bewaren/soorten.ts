import type { Text } from '../../kernel/text.ts';
import type { Parameter } from '../parameter.ts';
import {
  arbeidstijden,
  beveiligingsincident,
  idKopieBemiddeling,
  idKopieIngeleend,
  idKopieWerknemer,
  kandidatenlijst,
  loonadministratie,
  personeelsdossier,
  reintegratieWerkgever,
  sollicitatie,
  sollicitatieToestemming,
  trajectdossier,
  uitkeringsdossier,
  verzuim,
} from './parameters.ts';

/** Kinds of data that organisations round work keep of people. */
export const soorten = [
  'id-kopie-bemiddeling',
  'id-kopie-werknemer',
  'id-kopie-ingeleend',
  'trajectdossier',
  'uitkeringsdossier',
  'kandidatenlijst',
  'sollicitatie',
  'sollicitatie-toestemming',
  'personeelsdossier',
  'verzuim',
  're-integratie-werkgever',
  'arbeidstijden',
  'loonadministratie',
  'beveiligingsincident',
] as const;
export type Soort = (typeof soorten)[number];

export type Termijn = {
  readonly parameter: Parameter;
  /** `at-least`: the law makes you keep it so long. `at-most`: it must be gone by then. */
  readonly side: 'at-least' | 'at-most';
  /** From the day itself, or from the end of the calendar year of that day. */
  readonly counts: 'from-day' | 'from-end-of-year';
  /** What happened on the day from which it counts. */
  readonly since: Text;
  readonly remarks: readonly Text[];
};

const employmentEnds = {
  nl: 'het dienstverband eindigde',
  en: 'the employment ended',
};

const dispute = {
  nl: 'Loopt er een conflict of een rechtszaak? Dan mag u bewaren wat u daarvoor nodig hebt.',
  en: 'Is there a dispute or a court case? Then you may keep what you need for that.',
};

const noNumberInLaw = {
  nl: 'De wet noemt geen getal. Dit is wat de toezichthouder redelijk vindt; korter is beter.',
  en: 'The law names no number. This is what the supervisor finds reasonable; shorter is better.',
};

export const termijnen: Readonly<Record<Soort, Termijn>> = {
  'id-kopie-bemiddeling': {
    parameter: idKopieBemiddeling,
    side: 'at-most',
    counts: 'from-day',
    since: { nl: 'u de kopie opsloeg', en: 'the copy was stored' },
    remarks: [
      {
        nl: 'Is de identiteit eerder vastgesteld? Vernietig de kopie dan meteen. Voert u ook de loonadministratie van deze persoon? Dan geldt de regel voor werknemers.',
        en: 'Was the identity established earlier? Then destroy the copy at once. Do you also administer this person’s wages? Then the rule for employees holds.',
      },
    ],
  },
  'id-kopie-werknemer': {
    parameter: idKopieWerknemer,
    side: 'at-least',
    counts: 'from-end-of-year',
    since: employmentEnds,
    remarks: [
      {
        nl: 'Alleen wie de lonen aangeeft bij de Belastingdienst bewaart deze kopie. Een bedrijf dat iemand inleent, maakt geen kopie; werknemers van buiten de EU zijn de uitzondering.',
        en: 'Only who declares the wages to the tax office keeps this copy. A company that hires somebody makes no copy; workers from outside the EU are the exception.',
      },
    ],
  },
  'id-kopie-ingeleend': {
    parameter: idKopieIngeleend,
    side: 'at-least',
    counts: 'from-end-of-year',
    since: { nl: 'het werk bij u eindigde', en: 'the work at your firm ended' },
    remarks: [
      {
        nl: 'Ook niet voor wie uit de Europese Economische Ruimte of Zwitserland komt (art. 15 lid 3).',
        en: 'Neither for who comes from the European Economic Area or Switzerland (art. 15 lid 3).',
      },
    ],
  },
  trajectdossier: {
    parameter: trajectdossier,
    side: 'at-most',
    counts: 'from-day',
    since: { nl: 'het traject eindigde', en: 'the trajectory ended' },
    remarks: [dispute],
  },
  uitkeringsdossier: {
    parameter: uitkeringsdossier,
    side: 'at-least',
    counts: 'from-day',
    since: { nl: 'de uitkering eindigde', en: 'the benefit ended' },
    remarks: [
      {
        nl: 'De selectielijst van de gemeente gaat voor. Vraag het bij twijfel aan de archivaris.',
        en: 'The selection list of the municipality goes first. In doubt ask its archivist.',
      },
    ],
  },
  kandidatenlijst: {
    parameter: kandidatenlijst,
    side: 'at-most',
    counts: 'from-day',
    since: { nl: 'de lijst is ingelezen', en: 'the list was read' },
    remarks: [
      {
        nl: 'Werkkring verwijdert dit zelf. Verwijder ook uw eigen bestand.',
        en: 'Werkkring erases this by itself. Erase your own file as well.',
      },
    ],
  },
  sollicitatie: {
    parameter: sollicitatie,
    side: 'at-most',
    counts: 'from-day',
    since: { nl: 'de procedure eindigde', en: 'the procedure ended' },
    remarks: [noNumberInLaw],
  },
  'sollicitatie-toestemming': {
    parameter: sollicitatieToestemming,
    side: 'at-most',
    counts: 'from-day',
    since: { nl: 'de procedure eindigde', en: 'the procedure ended' },
    remarks: [
      noNumberInLaw,
      {
        nl: 'Wie toestemming gaf, kan haar altijd intrekken. Verwijder de gegevens dan meteen.',
        en: 'Who agreed can withdraw it at any time. Then erase the data at once.',
      },
    ],
  },
  personeelsdossier: {
    parameter: personeelsdossier,
    side: 'at-most',
    counts: 'from-day',
    since: employmentEnds,
    remarks: [noNumberInLaw, dispute],
  },
  verzuim: {
    parameter: verzuim,
    side: 'at-most',
    counts: 'from-day',
    since: employmentEnds,
    remarks: [
      noNumberInLaw,
      {
        nl: 'Schrijf nooit op wat iemand heeft. Voor eigenrisicodragers van de Ziektewet gelden andere termijnen.',
        en: 'Never write down what somebody has. For those who bear the risk of the Ziektewet themselves other terms hold.',
      },
    ],
  },
  're-integratie-werkgever': {
    parameter: reintegratieWerkgever,
    side: 'at-most',
    counts: 'from-day',
    since: { nl: 'de re-integratie klaar was', en: 'the return to work was completed' },
    remarks: [
      noNumberInLaw,
      {
        nl: 'Afspraken die nog gelden, zoals aangepast werk, mag u langer bewaren.',
        en: 'Agreements that still hold, such as adapted work, may be kept longer.',
      },
    ],
  },
  arbeidstijden: {
    parameter: arbeidstijden,
    side: 'at-least',
    counts: 'from-day',
    since: { nl: 'er is gewerkt', en: 'the work was done' },
    remarks: [
      {
        nl: 'Horen de uren bij de loonadministratie? Dan geldt daarvoor de langere termijn.',
        en: 'Do the hours belong to the wage administration? Then the longer term holds for those.',
      },
    ],
  },
  loonadministratie: {
    parameter: loonadministratie,
    side: 'at-least',
    counts: 'from-end-of-year',
    since: { nl: 'het loon of de factuur werd geboekt', en: 'the wage or invoice was booked' },
    remarks: [
      {
        nl: 'De wet zegt niet vanaf welke dag het telt. Wij tellen vanaf het einde van het kalenderjaar.',
        en: 'The law does not say from which day it counts. We count from the end of the calendar year.',
      },
    ],
  },
  beveiligingsincident: {
    parameter: beveiligingsincident,
    side: 'at-least',
    counts: 'from-day',
    since: { nl: 'het incident is afgesloten', en: 'the incident was closed' },
    remarks: [
      {
        nl: 'De BIO2 is een richtlijn voor overheden. Voor andere organisaties hoort dit in het contract.',
        en: 'The BIO2 is a guideline for public bodies. For others this belongs in the contract.',
      },
    ],
  },
};
