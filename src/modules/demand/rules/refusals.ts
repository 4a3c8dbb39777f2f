import { refusalsOf } from '../../../kernel/result.ts';

/** Why something cannot be asked, changed or cancelled. */
export const refusal = refusalsOf('demand', {
  'same-time': {
    nl: 'Begin en einde zijn gelijk. Vul in hoe laat het werk stopt.',
    en: 'Start and end are the same. Enter when the work stops.',
  },
  'too-long': {
    nl: 'Dit duurt langer dan 16 uur. Controleer begin en einde.',
    en: 'This lasts longer than 16 hours. Check start and end.',
  },
  'break-outside': {
    nl: 'Deze pauze valt niet binnen de werktijd.',
    en: 'This break is not within the working time.',
  },
  'break-overlaps': {
    nl: 'Deze pauze valt samen met een andere pauze.',
    en: 'This break overlaps with another break.',
  },
  'no-work-left': {
    nl: 'Na aftrek van de pauzes blijft er geen werk over.',
    en: 'Without the breaks there is no work left.',
  },
  'when-missing': {
    nl: 'Kies de dagen van de week, of vul één dag in.',
    en: 'Choose the days of the week, or enter one day.',
  },
  'when-double': {
    nl: 'Kies dagen van de week of één dag, niet allebei.',
    en: 'Choose days of the week or one day, not both.',
  },
  'from-missing': { nl: 'Vul in vanaf welke dag.', en: 'Enter from which day.' },
  'ends-before-start': {
    nl: 'De laatste dag ligt voor de eerste dag.',
    en: 'The last day is before the first day.',
  },
  'no-day': {
    nl: 'In deze periode komt geen van de gekozen dagen voor.',
    en: 'None of the chosen days is in this period.',
  },
  'in-past': { nl: 'Deze dag is al voorbij.', en: 'This day is over.' },
  'from-tomorrow': {
    nl: 'Kies morgen of een dag daarna. Wat voor vandaag is gevraagd, blijft zo.',
    en: 'Choose tomorrow or a day after it. What was asked for today stays.',
  },
  'too-far': {
    nl: 'Deze dag is meer dan een jaar weg. Controleer het jaar.',
    en: 'This day is more than a year away. Check the year.',
  },
  'no-such-course': {
    nl: 'Deze cursus kennen wij niet: {name}. Kies uit de lijst van cursussen.',
    en: 'We do not know this course: {name}. Choose from the list of courses.',
  },
  'notice-by-planner': {
    nl: 'De termijn voor afzeggen spreekt u af met de planner. Laat dit leeg.',
    en: 'The notice is agreed with the planner. Leave this empty.',
  },
  'asked-already': {
    nl: 'Dit is al gevraagd: hetzelfde werk, op dezelfde plek en tijd. Wilt u meer mensen? Verander dan het aantal.',
    en: 'This was asked already: the same work, at the same place and time. To ask more people, change the number.',
  },
  'nothing-changes': {
    nl: 'Zo staat het er al. Verander iets, of ga terug.',
    en: 'This is how it stands already. Change something, or go back.',
  },
  'site-closed': {
    nl: 'Deze werkplek is dan gesloten. Kies een andere werkplek of andere dagen.',
    en: 'This site is closed by then. Choose another site or other days.',
  },
  'site-first': {
    nl: 'Er is nog geen werkplek. Voeg eerst de plek toe waar mensen komen werken.',
    en: 'There is no site yet. Add the place where people will work first.',
  },
  'site-exists': {
    nl: 'Er is al een werkplek met deze naam.',
    en: 'There is already a site with this name.',
  },
  'site-closed-already': { nl: 'Deze werkplek is al gesloten.', en: 'This site is closed already.' },
  'site-in-use': {
    nl: 'Er is op deze werkplek nog werk gevraagd na deze dag: {work}. Zeg dat eerst af.',
    en: 'Work is still asked at this site after this day: {work}. Cancel that first.',
  },
  'no-organisation': {
    nl: 'Kies voor welke werkgever.',
    en: 'Choose for which employer.',
  },
  'too-few-mentors': {
    nl: 'Een begeleider ernaast telt mee bij de begeleiders. Dit getal kan niet hoger zijn.',
    en: 'A coach beside somebody counts as a mentor too. This number cannot be higher.',
  },
  'hours-of-no-coach': {
    nl: 'U vult uren in, maar niemand kan hier iemand naast zich hebben. Vul ook in voor hoeveel mensen, of laat de uren leeg.',
    en: 'You enter hours, but nobody can have somebody beside them here. Enter for how many people, or leave the hours empty.',
  },
  'no-mentor': {
    nl: 'Op deze werkplek is geen begeleider. Verander eerst de werkplek, of kies nee.',
    en: 'There is no mentor at this site. Change the site first, or choose no.',
  },
  'mentor-not-there': {
    nl: 'U noemt een begeleider, maar u koos: nee, geen begeleider. Kies ja, of laat de naam leeg.',
    en: 'You name a mentor, but say that no mentor is there. Choose yes, or leave the name empty.',
  },
  over: {
    nl: 'Dit werk wordt vanaf die dag niet meer gevraagd.',
    en: 'This work is no longer asked from that day on.',
  },
  'already-cancelled': { nl: 'Dit werk is al afgezegd.', en: 'This work was cancelled already.' },
  'not-that-day': {
    nl: 'Op deze dag is dit werk niet gevraagd. Kies een dag waarop het is gevraagd.',
    en: 'This work is not asked on this day. Choose a day on which it is.',
  },
  'stays-pattern': {
    nl: 'Dit werk is voor elke week gevraagd. Vraag één dag apart aan.',
    en: 'This work is asked for every week. Ask for one day separately.',
  },
  'stays-single': {
    nl: 'Dit werk is voor één dag gevraagd. Vraag elke week apart aan.',
    en: 'This work is asked for one day. Ask for every week separately.',
  },
  'ends-before-begin': { nl: 'Het einde ligt voor het begin.', en: 'The end is before the start.' },
  'no-work-named': {
    nl: 'Zeg welk werk het is, in positionTitle of in positionTask.',
    en: 'Say what work it is, in positionTitle or in positionTask.',
  },
  'no-such-site': {
    nl: 'Deze werkplek kennen wij niet. Gebruik een naam of kenmerk uit /sites.',
    en: 'We do not know this site. Use a name or id from /sites.',
  },
  'site-unclear': {
    nl: 'Er zijn meer werkplekken met deze naam. Stuur het kenmerk van de werkplek mee.',
    en: 'There are several sites with this name. Send the id of the site along.',
  },
  'no-lines': { nl: 'Stuur ten minste één regel.', en: 'Send at least one line.' },
  'line-double': {
    nl: 'Twee regels hebben hetzelfde kenmerk: {id}.',
    en: 'Two lines have the same id: {id}.',
  },
  'line-action': {
    nl: 'Hier kan alleen iets nieuws (POST). Veranderen en afzeggen gaat per vraag.',
    en: 'Only something new (POST) can be sent here. Change and cancel each demand by itself.',
  },
  'line-exception': {
    nl: 'Een uitzondering op een regel kan hier niet. Verander die dag bij de vraag zelf.',
    en: 'An exception to a line cannot be sent here. Change that day of the demand itself.',
  },
  'line-end': {
    nl: 'Zeg wanneer dit werk eindigt, of hoeveel uur het is (hours).',
    en: 'Say when this work ends, or how many hours it takes (hours).',
  },
  'break-when': {
    nl: 'Zeg van deze pauze het begin en het einde, of na hoeveel uur zij komt (breakTrigger).',
    en: 'Say when this break begins and ends, or after how many hours it comes (breakTrigger).',
  },
  'request-changed': {
    nl: 'Onder dit kenmerk kwam eerder een ander bericht. Geef een nieuw bericht een nieuw kenmerk.',
    en: 'Another message came in by this id before. Give a new message a new id.',
  },
});
