import type { LocalDate } from '../../kernel/local-date.ts';
import type { NumberUnit, Status } from '../../kernel/receipt.ts';
import type { Text } from '../../kernel/text.ts';
import { type Parameter, series } from '../parameter.ts';

/** From this day on the AVG applies; how long was kept before is not computed here. */
const avg: LocalDate = '2018-05-25';

const corpus = 'wetten.overheid.nl, via MinBZK/regelrecht-corpus';
const guidance = 'lijn van de Autoriteit Persoonsgegevens';
const limit = 'AVG art. 5 lid 1 onder e';

type Term = {
  readonly name: string;
  readonly label: Text;
  readonly article: string;
  readonly unit: Extract<NumberUnit, 'days' | 'weeks' | 'months' | 'years'>;
  readonly value: number;
  readonly since?: LocalDate;
  readonly source: string;
  readonly status: Status;
  readonly municipal?: true;
};

function term({ name, value, since = avg, source, status, ...parameter }: Term): Parameter {
  return { key: `bewaren/${name}`, ...parameter, values: series(null, [since, value, source, status]) };
}

/** Copy of an identity document of whoever lends out or mediates, without the wages to administer. */
export const idKopieBemiddeling = term({
  name: 'id-kopie-bemiddeling',
  label: {
    nl: 'kopie identiteitsbewijs bij uitlenen of bemiddelen',
    en: 'copy of an identity document, lending or mediating',
  },
  article: 'Waadi art. 7c lid 4',
  unit: 'weeks',
  value: 4,
  source: `Waadi, tekst 25-5-2018, 1-7-2025 en 1-7-2026 (${corpus})`,
  status: 'official',
});

/** Copy of an identity document of an employee, with the wages. */
export const idKopieWerknemer = term({
  name: 'id-kopie-werknemer',
  label: {
    nl: 'kopie identiteitsbewijs van een werknemer',
    en: 'copy of an identity document of an employee',
  },
  article: 'Uitvoeringsregeling loonbelasting 2011 art. 7.5 lid 4',
  unit: 'years',
  value: 5,
  source:
    'tekst van 2015 (statengeneraal/laws-markdown); nog zo volgens metaalunie.nl en fenderhradvies.nl (2025)',
  status: 'secondary',
});

/** Copy of an identity document of a hired worker from outside the European Union, at the employer who hires. */
export const idKopieIngeleend = term({
  name: 'id-kopie-ingeleend',
  label: {
    nl: 'kopie identiteitsbewijs van een ingeleende werknemer van buiten de EU',
    en: 'copy of an identity document of a hired worker from outside the EU',
  },
  article: 'Wav art. 15 lid 4',
  unit: 'years',
  value: 5,
  since: '2026-06-12',
  source: `Wav, tekst 12-6-2026 (${corpus})`,
  status: 'official',
});

/** Books, records and the wages that taxes are levied on. */
export const loonadministratie = term({
  name: 'loonadministratie',
  label: { nl: 'loonadministratie en facturen', en: 'wage administration and invoices' },
  article: 'AWR art. 52 lid 4',
  unit: 'years',
  value: 7,
  source: `AWR, tekst 1-1-2026 (${corpus}); in 2018 al zo volgens pellicaan.nl`,
  status: 'official',
});

/** Hours of work and rest. */
export const arbeidstijden = term({
  name: 'arbeidstijden',
  label: { nl: 'registratie van werktijden', en: 'record of working times' },
  article: 'Arbeidstijdenbesluit art. 3.2:1',
  unit: 'weeks',
  value: 52,
  since: '2024-01-01',
  source: `Arbeidstijdenbesluit, tekst 1-1-2024 (${corpus})`,
  status: 'official',
});

export const sollicitatie = term({
  name: 'sollicitatie',
  label: { nl: 'gegevens van een sollicitant', en: 'data of an applicant' },
  article: limit,
  unit: 'weeks',
  value: 4,
  source: `${guidance} (vka.nl, vijverbergadvocaten.nl)`,
  status: 'secondary',
});

export const sollicitatieToestemming = term({
  name: 'sollicitatie-toestemming',
  label: {
    nl: 'gegevens van een sollicitant die dat goed vindt',
    en: 'data of an applicant who has agreed',
  },
  article: limit,
  unit: 'years',
  value: 1,
  source: `${guidance} (vka.nl, vijverbergadvocaten.nl)`,
  status: 'secondary',
});

export const personeelsdossier = term({
  name: 'personeelsdossier',
  label: {
    nl: 'personeelsdossier, zoals verslagen van gesprekken',
    en: 'personnel file, such as reports of talks',
  },
  article: limit,
  unit: 'years',
  value: 2,
  source: `${guidance} (metaalunie.nl, cbm.nl)`,
  status: 'secondary',
});

export const verzuim = term({
  name: 'verzuim',
  label: { nl: 'ziekmeldingen en herstel', en: 'sick reports and recovery' },
  article: limit,
  unit: 'years',
  value: 2,
  source: 'Beleidsregels De zieke werknemer (AP, 2016), volgens rendement.nl',
  status: 'secondary',
});

export const reintegratieWerkgever = term({
  name: 're-integratie-werkgever',
  label: {
    nl: 're-integratiedossier van een zieke werknemer',
    en: 'return-to-work file of a sick employee',
  },
  article: limit,
  unit: 'years',
  value: 2,
  source: 'Beleidsregels De zieke werknemer (AP, 2016), volgens rendement.nl',
  status: 'secondary',
});

/** What a municipality keeps of a benefit, set by its selection list. */
export const uitkeringsdossier = term({
  name: 'uitkeringsdossier',
  label: { nl: 'uitkeringsdossier bij de gemeente', en: 'benefit file of the municipality' },
  article: 'Archiefwet, selectielijst gemeenten',
  unit: 'years',
  value: 10,
  source: 'werkeninkomentilburg.nl; de selectielijst zelf is niet gelezen',
  status: 'unconfirmed',
  municipal: true,
});

/**
 * What is kept of somebody's way to work. No law or list with a number was found: each municipality sets its own, and until then
 * there is none.
 */
export const trajectdossier: Parameter = {
  key: 'bewaren/trajectdossier',
  label: { nl: 'trajectdossier: begeleiding naar werk', en: 'file of guidance to work' },
  unit: 'years',
  article: 'Archiefwet, selectielijst gemeenten; AVG art. 5 lid 1 onder e',
  values: [],
  municipal: true,
};

/** What is logged of an incident in security. */
export const beveiligingsincident = term({
  name: 'beveiligingsincident',
  label: { nl: 'gegevens over een beveiligingsincident', en: 'data on a security incident' },
  article: 'BIO2 5.28.01',
  unit: 'years',
  value: 3,
  since: '2025-09-23',
  source: 'MinBZK/Baseline-Informatiebeveiliging-Overheid, 23-3-2026',
  status: 'official',
});

/** Rows of a list of candidates that were left out, and lists that nobody finished: what this product does. */
export const kandidatenlijst = term({
  name: 'kandidatenlijst',
  label: { nl: 'lijst met kandidaten die niet verder gaan', en: 'list of candidates who do not go on' },
  article: limit,
  unit: 'days',
  value: 30,
  source: 'keuze van Werkkring: zo lang is verbeteren en opnieuw insturen nodig (docs/security.md)',
  status: 'derived',
});

/** Which forms were confirmed, so that one that is sent again counts once: what this product does. */
export const verzondenFormulier = term({
  name: 'verzonden-formulier',
  label: { nl: 'kenmerk van een verzonden formulier', en: 'mark of a form that was sent' },
  article: limit,
  unit: 'months',
  value: 3,
  source: 'keuze van Werkkring: langer staat een formulier niet open',
  status: 'derived',
});
