import type { Field } from './fields.ts';
import { folded, oneLine } from './values/text.ts';

/** The names under which systems export each field, written without accents, spaces and signs. */
const names: Readonly<Record<Field, string>> = {
  fullName: `
    naam namen volledigenaam helenaam naamvolledig name fullname naamkandidaat naamclient naamdeelnemer
    kandidaat client deelnemer clientnaam kandidaatnaam voorenachternaam naamklant klant klantnaam
    persoon achternaamvoornaam naamkandidaten candidate candidatename participant werkzoekende
    naamwerkzoekende`,
  givenName: `
    voornaam voornamen roepnaam firstname givenname givennames forename doopnaam voornaamroepnaam
    eerstenaam firstnames forenames`,
  initials: `
    voorletters voorletter initialen initials vl voorl`,
  infix: `
    tussenvoegsel tussenvoegsels tussenv tv tsv tvg voorvoegsel voorvoegsels voorv vvg prefix infix
    nameprefix middlename tussen`,
  familyName: `
    achternaam familienaam geslachtsnaam lastname surname familyname geboortenaam geboorteachternaam
    anaam achternamen meisjesnaam`,
  birthDate: `
    geboortedatum geboortedag gebdatum gebdat gebdd geboren geborenop dateofbirth birthdate dob birthday
    datumgeboorte gd gebdtm geboortedat birth born geboortedt`,
  bsn: `
    bsn bsnnummer bsnnr sofinummer sofi sofinr burgerservicenummer citizenservicenumber bsnsofinummer
    sofibsn burgerservicenr socialsecuritynumber ssn burgerservicenummerbsn`,
  street: `
    straat straatnaam adres straatenhuisnummer straathuisnummer address street straatnummer woonadres
    adresregel1 adresregel streetaddress straatnr addressline1 straatenhuisnr streetandhousenumber
    straatennummer streetandnumber bezoekadres homeaddress`,
  houseNumber: `
    huisnummer huisnr nr nummer hnr housenumber houseno number`,
  houseNumberAddition: `
    toevoeging huisnummertoevoeging toev huisletter housenumberaddition addition huisnrtoevoeging
    toevoeginghuisnummer suffix`,
  postcode: `
    postcode pc zip zipcode postalcode postcd pcode postkode`,
  city: `
    woonplaats plaats stad city town plaatsnaam gemeente woongemeente residence placeofresidence wpl
    woonpl`,
  phone: `
    telefoon telefoonnummer tel telnr telefoonnr mobiel mobielnummer mobieltelefoonnummer gsm phone
    phonenumber mobile telephone telefoonmobiel mobielnr mobieletelefoon telefoonprive telefoon1
    telefoonvast cell cellphone mobilephone telefoon2 telnummer mob telmobiel telephonenumber
    mobilenumber`,
  email: `
    email emailadres mail mailadres emailaddress emailadress epost eadres`,
  benefit: `
    uitkering soortuitkering uitkeringssoort regeling benefit typeuitkering inkomen inkomstenbron wet
    uitkeringstype benefittype typebenefit benefitkind inkomensbron`,
  benefitSince: `
    uitkeringsinds sinds uitkeringvanaf ingangsdatumuitkering startuitkering benefitsince
    uitkeringsdatum startdatumuitkering datumingang ingangsdatum uitkeringsindsdatum begindatumuitkering
    datumstartuitkering benefitstart benefitstartdate datumuitkering onbenefitsince`,
  caseWorker: `
    klantmanager consulent casemanager klantmgr contactpersoongemeente caseworker regisseur
    klantregisseur klantmanagerteam werkconsulent werkcoach verwijzer aanmelder accountmanager
    inkomensconsulent trajectbegeleider referrer referredby aangemelddoor verwezendoor jobcoach
    klantmanagernaam km casemanagernaam advisor adviser voorgedragendoor`,
  hours: `
    beschikbareuren uren urenperweek aantaluren beschikbaarheid beschikbaarheiduren urenweek hours
    hoursperweek availablehours urenbeschikbaar belastbaarheiduren maxuren urenpw beschikbareurenperweek
    aantalurenperweek hoursaweek weeklyhours hoursavailable beschikbareurenpw maxurenperweek`,
  travelModes: `
    vervoer vervoermiddel vervoersmiddel vervoermiddelen eigenvervoer transport travel traveltype
    reiswijze vervoerswijze mobiliteit meansoftransport modeoftransport travelmode transportmode
    travelmodes waysoftravelling reistmet`,
  travelMinutes: `
    maxreistijd maximalereistijd reistijd maxreistijdmin reistijdmin maxtraveltime traveltime
    reistijdmax maxreistijdminuten langstereistijd reisminuten maximumtraveltime travelminutes
    maxtravelminutes langstereistijdinminuten maxtravel longestjourney`,
  dutchSpoken: `
    nedtaal taalnl niveaunl taalniveaunl nedspreken nederlandsetaalniveau
    nederlandsspreken nederlands taalniveau spreken taal niveaunederlands nederlandsmondeling
    taalniveaunederlands spreekvaardigheid dutch dutchspoken spokendutch dutchlevel taalniveauspreken
    mondeling nt2 nt2niveau beheersingnederlands dutchspeaking languagelevel nederlandsetaal
    spreektnederlands niveauspreken`,
  licences: `
    rijbewijs rijbewijzen rijbewijscategorie drivinglicence drivinglicense drivinglicences licence
    license licences drivinglicenses rijbevoegdheid driverslicense rijbewijsb driverlicense`,
  certificates: `
    certificaten certificaat diplomas diploma certificates certificate certificatendiplomas
    diplomascertificaten kwalificaties behaaldecertificaten qualifications certificering cursussen
    vakdiplomas`,
  preferredWork: `
    voorkeurwerk voorkeur werkvoorkeur gewenstwerk preferredwork preference beroepswens voorkeurberoep
    wensberoep sector voorkeursector gewenstberoep functiewens gewenstefunctie werkwens zoekberoep
    soortwerk jobpreference preferredjob wens voorkeurvoorwerk wensen desiredwork`,
  remark: `
    bijz opm opmerk
    opmerking opmerkingen toelichting bijzonderheden notitie notities memo remark remarks comment
    comments notes note omschrijving aanvullendeinformatie overig aantekening aantekeningen
    toelichtingen bijzonderheid extra info`,
};

const byName = new Map<string, Field>();
for (const [field, list] of Object.entries(names)) register(field, list);

function register(field: string, list: string): void {
  if (!isKnown(field)) return;
  for (const name of list.trim().split(/\s+/)) byName.set(name, field);
}

function isKnown(field: string): field is Field {
  return Object.hasOwn(names, field);
}

/** Parts of longer headers, the more telling ones first: `Max. reistijd enkele reis`, `Geb.datum (dd-mm-jjjj)`. */
const parts: readonly (readonly [RegExp, Field])[] = [
  [/klantmanager|consulent|casemanager|caseworker|klantregisseur/, 'caseWorker'],
  [
    /uitkering.*(?:sinds|vanaf|datum|ingang|start)|(?:sinds|vanaf|ingang|start|datum).*uitkering|benefit.*(?:since|start)/,
    'benefitSince',
  ],
  [/geboortedat|geboorteda|gebdat|birth|geborenop/, 'birthDate'],
  [/^bsn|bsn$|burgerservice|sofinum/, 'bsn'],
  [/e-?mail/, 'email'],
  [/telefoon|^tel|mobiel|phone/, 'phone'],
  [/postcode|postalcode|zipcode|^pc(?:en)?(?:woon)?plaats/, 'postcode'],
  [/toevoeging/, 'houseNumberAddition'],
  [/straat|adres|street/, 'street'],
  [/huisnummer|huisnr|housenumber/, 'houseNumber'],
  [/woonplaats|woongemeente/, 'city'],
  [/reistijd|traveltime|reisminuten/, 'travelMinutes'],
  [/vervoer|transport/, 'travelModes'],
  [/rijbewij|drivinglicen/, 'licences'],
  [/certifica|diploma/, 'certificates'],
  [/(?:uren|hours).*(?:week|pw|beschikb|avail)|(?:beschikb|avail|max|aantal).*(?:uren|hours)/, 'hours'],
  [
    /(?:nederlands|dutch|taal).*(?:spre|mond|spok|speak|niveau|level)|(?:spre|mond|niveau|level|spok).*(?:nederlands|dutch|taal)/,
    'dutchSpoken',
  ],
  [/voorkeur|gewenst|preferred|preference|beroepswens/, 'preferredWork'],
  [/uitkering|benefit/, 'benefit'],
  [/opmerking|toelichting|bijzonderhe|remark|comment|notitie/, 'remark'],
  [/tussenvoeg|voorvoeg/, 'infix'],
  [/voornaam|roepnaam|firstname|givenname/, 'givenName'],
  [/voorletter|initial/, 'initials'],
  [/achternaam|familienaam|geslachtsnaam|lastname|surname/, 'familyName'],
];

/**
 * Headers about somebody else, or about what the intake does not need; `Regel` and `Reden` are our own, of the file with
 * rows that were left out.
 */
const otherThings =
  /^(?:regel|reden)$|partner|kind(?:eren)?(?:$|[^a-z])|\bouder|moeder|vader|nood|werkgever|school|land\b|geslacht$|gender|nationalit|child|parent|emergency|employer|schrijven|schriftelijk|lezen|luister|written|writing|reading|einddatum|einde/;

/** Headers that announce what may not be kept: health, debts, criminal record (AVG articles 9 and 10). */
const sensitive =
  /gezondheid|medisch|diagnos|ziekte|beperking|handicap|health|medical|disabilit|psych|verslaving|addict|medicatie|medicijn|schuld|debt|justitie|detentie|strafblad|criminal|religie|geloof|godsdienst|religion|etnic|ethnic|geaardheid|zwanger|pregnan|klachten|belemmering/;

export type HeaderReading =
  | { readonly kind: 'field'; readonly field: Field; readonly exact: boolean }
  | { readonly kind: 'sensitive' | 'other' | 'unknown' };

/**
 * Recognises what a header announces; a header about health or debts is never read as something else. `other` is known
 * not to be a field; of what is `unknown`, the values may tell.
 */
export function readHeader(cell: string): HeaderReading {
  const words = folded(oneLine(cell));
  const whole = words.replace(/[^a-z0-9]/g, '');
  const bare = words.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[^a-z0-9]/g, '');
  if (sensitive.test(words)) return { kind: 'sensitive' };
  const exact = byName.get(whole) ?? byName.get(bare);
  if (exact !== undefined) return { kind: 'field', field: exact, exact: true };
  if (otherThings.test(words)) return { kind: 'other' };
  if (whole === '' || whole.length > 60) return { kind: 'unknown' };
  const partOf = (name: string) => parts.find(([pattern]) => pattern.test(name))?.[1];
  const part = partOf(bare) ?? partOf(whole);
  return part === undefined ? { kind: 'unknown' } : { kind: 'field', field: part, exact: false };
}
