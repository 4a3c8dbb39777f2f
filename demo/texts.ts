/** What people write down in the demonstration: short, respectful, possibilities first. */

export const distances = [
  ['employee-skills', 'Komt graag en pakt aan.', 'Samen oefenen met op tijd bellen als iets niet lukt.'],
  ['employee-skills', 'Werkt precies en rustig.', 'Een vaste collega die laat zien hoe je hulp vraagt.'],
  ['employee-skills', 'Leert snel door te doen.', 'Elke week een half uur terugkijken met de werkleider.'],
  ['employee-skills', 'Neemt verantwoordelijkheid in een klein team.', 'Stap voor stap meer eigen taken.'],
  [
    'social-domain',
    'Wil thuis en werk goed verdelen.',
    'Het buurtteam helpt met de opvang voor de kinderen.',
  ],
  ['social-domain', 'Heeft steun aan familie.', 'Een rooster dat past bij de zorg voor de kinderen.'],
  ['social-domain', 'Wil zelf de post bijhouden.', 'Elke week samen de brieven doornemen.'],
  ['location-transport', 'Fietst graag, ook verder weg.', 'Een fiets via de fietsbank.'],
  ['location-transport', 'Kan met de bus van half zeven.', 'Beginnen om half acht in plaats van zeven uur.'],
  ['location-transport', 'Wil leren autorijden.', 'Theorie van rijbewijs B bij het EcoCollege.'],
  ['trade-knowledge', 'Heeft gevoel voor techniek.', 'VCA en daarna veilig werken met machines.'],
  ['trade-knowledge', 'Kent het magazijn van vroeger werk.', 'De heftruck en de reachtruck halen.'],
  ['trade-knowledge', 'Spreekt drie talen.', 'Taal op de werkvloer, twee ochtenden in de week.'],
] as const;

export const possibilities = [
  'Kan zelfstandig een route rijden op de veegwagen.',
  'Kan goed met mensen aan de balie omgaan.',
  'Kan nieuwe collega’s wegwijs maken.',
  'Kan lang geconcentreerd sorteren.',
  'Kan buiten werken, ook als het regent.',
  'Kan rekenen met voorraden en lijsten.',
  'Kan kleine reparaties zelf doen.',
  'Kan in drie talen uitleg geven.',
] as const;

export const limits = [
  'Tillen tot 10 kg.',
  'Werkt het liefst op een rustige plek.',
  'Niet in de nacht.',
  'Woensdagmiddag vrij voor de kinderen.',
  'Hoogstens vier uur achter elkaar staan.',
  'Uitleg op papier en voorgedaan.',
] as const;

export const goals = [
  [
    'Vier weken achter elkaar op tijd',
    'Zet twee wekkers en bel voor half acht als het niet lukt',
    'participant',
  ],
  ['Het certificaat VCA halen', 'Schrijf in voor de les op dinsdag', 'training-coordinator'],
  ['Een eigen fiets', 'Ga samen langs de fietsbank', 'coach'],
  ['Nederlands op het werk: vragen stellen', 'Oefen elke dag drie zinnen met een collega', 'participant'],
  ['Weten wat ik wil', 'Loop een dag mee bij twee bedrijven', 'coach'],
  ['Een cv dat klopt', 'Neem papieren van vroeger werk mee', 'participant'],
  ['Opvang voor de kinderen geregeld', 'Maak een afspraak met het buurtteam', 'participant'],
] as const;

export const wentWell = [
  'Is er elke dag en begint op tijd. De werkleider is blij met de inzet.',
  'Vraagt zelf om hulp en legt het daarna aan anderen uit.',
  'Werkt nu de hele dag zelfstandig aan de sorteerband.',
  'Heeft de eerste toets gehaald en is daar trots op.',
  'Kan goed samenwerken met het nieuwe team.',
  'Durft te bellen als iets niet lukt. Dat is een grote stap.',
] as const;

export const next = [
  'Twee ochtenden meer werken, vanaf volgende maand.',
  'Kijken welke opleiding past.',
  'Meelopen op een andere afdeling.',
  'Samen vacatures bekijken en twee bedrijven kiezen.',
  'Oefenen met een sollicitatiegesprek.',
  'Doorgaan zoals het nu gaat en over zes weken terugkijken.',
] as const;

export const works = [
  'afval sorteren',
  'orders verzamelen',
  'heftruck rijden',
  'pallets herstellen',
  'terrein schoonhouden',
  'goederen ontvangen',
  'groen onderhouden',
  'kringloopspullen nakijken',
  'installaties schoonmaken',
  'inpakken en stickeren',
] as const;

/** What employers say of the work. */
export const views = [
  { goesWell: 'Is altijd op tijd en werkt netjes.', couldHelp: 'Een vaste plek aan de lijn.' },
  { goesWell: 'Leert snel van collega’s en vraagt als iets niet duidelijk is.' },
  { goesWell: 'Het tempo groeit, vooral in de ochtend.', couldHelp: 'Eén taak tegelijk.' },
] as const;

/** What the expert writes beneath the wage value. */
export const reports = [
  'Het werk is van goede kwaliteit. Het tempo groeit nog: in een jaar kan het hoger zijn.',
  'Klaarzetten en opruimen gaan zelfstandig. Bij de hoofdtaak helpt een vaste volgorde.',
  'De deelnemer werkt rustig en precies. Meer oefening maakt het sneller.',
] as const;

export const endings = {
  assignment: ['Het werk was klaar.', 'Minder aanvoer.', 'Het seizoen is voorbij.', 'De afdeling verhuist.'],
  internship: ['De stage is klaar en goed bevallen.', 'Geleerd wat er te leren was.'],
  job: ['De tijdelijke baan liep af.'],
  contract: ['De werkgever neemt het contract over.', 'Heeft zelf een andere baan gevonden.'],
  completed: ['Het doel is gehaald.', 'Gaat verder met een opleiding.', 'Heeft zelf werk gevonden.'],
  stopped: ['Kiest nu voor iets anders.', 'Past op dit moment niet.', 'Verhuist naar een andere stad.'],
  never: [
    'Had al ander werk gevonden.',
    'Wil eerst de taalcursus afmaken.',
    'Past nu niet; later weer welkom.',
  ],
  no: [
    'Ik wil eerst weten of het samengaat met school van mijn kinderen.',
    'De begintijd is te vroeg voor mij.',
  ],
} as const;

export const entryReasons = {
  enter: [
    'Er is werk bij twee werkgevers, ook als er één wegvalt. De begeleiding past in het team.',
    'Iedereen op de vloer werkt graag samen. Een tegenvaller in de eerste maanden dragen wij.',
    'Het tarief is afgesproken voor een jaar. Over een half jaar kijken we opnieuw.',
    'Leert nog elke maand bij. De gemeente draagt bij aan de begeleiding.',
  ],
  'not-now': [
    'Eerst het heftruckcertificaat: daarmee is een hoger tarief mogelijk. Daarna rekenen we opnieuw.',
    'Er is nog te weinig zeker werk. We zoeken een tweede werkgever en kijken in het voorjaar weer.',
  ],
} as const;

export const extensionReasons = {
  asked: ['De opleiding loopt nog tot de zomer.', 'Er is zicht op een stage, die begint over een maand.'],
  granted: 'Goed onderbouwd. Deze tijd is nodig voor het certificaat.',
  refused: 'De stap naar werk kan nu al. Zoek samen een stage.',
} as const;
