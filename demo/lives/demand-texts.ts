/** When work is done: on which days, from when until when, with which break. */
// The first bus leaves at six: who begins at seven can come with it.
const early = { startTime: '07:00', endTime: '15:30', breaks: [{ startTime: '10:00', endTime: '10:30' }] };
const day = { startTime: '07:30', endTime: '16:00', breaks: [{ startTime: '12:00', endTime: '12:30' }] };
// While the children are at school, and for who works six hours at most.
const short = { startTime: '08:30', endTime: '14:30', breaks: [{ startTime: '12:00', endTime: '12:30' }] };
const late = { startTime: '14:00', endTime: '22:30', breaks: [{ startTime: '18:00', endTime: '18:30' }] };
const evening = { startTime: '17:00', endTime: '21:00', breaks: [] };
// Until after the first bus home.
const night = { startTime: '22:00', endTime: '06:30', breaks: [{ startTime: '02:00', endTime: '02:30' }] };

const week = [1, 2, 3, 4, 5] as const;

/** With this mentor, whose name is made up. */
const by = (mentor: string) => ({ guided: true, mentor });

/** What is asked somewhere every week. */
type Pattern = {
  readonly work: string;
  readonly weekdays: readonly number[];
  readonly places: number;
  readonly startTime: string;
  readonly endTime: string;
  readonly breaks: readonly { readonly startTime: string; readonly endTime: string }[];
  readonly guided?: boolean;
  readonly mentor?: string;
  readonly certificates?: readonly string[];
};

/** A site with what is asked there. */
export type Workplace = {
  /** Which employer of the cast; null for the social firm itself. */
  readonly employer: number | null;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly meetingPoint: string;
  readonly mentorPlaces: number;
  readonly coachPlaces: number;
  /** Hours of a week that they have somebody beside them; without a limit when it is left out. */
  readonly coachHours?: number;
  readonly asks: readonly Pattern[];
};

const harbour = { city: 'Amsterdam' };

/** Twelve employers, together about 1,730 hours a week. The numbers of the houses are made up. */
export const westpoortWorkplaces: readonly Workplace[] = [
  {
    ...harbour,
    employer: 0,
    name: 'Afvalpunt Australiëhaven',
    street: 'Australiëhavenweg 900',
    postcode: '1045 BA',
    meetingPoint: 'Meld u bij de portier aan de Australiëhavenweg. Daar krijgt u een helm.',
    mentorPlaces: 8,
    coachPlaces: 2,
    asks: [
      { work: 'afval sorteren aan de band', weekdays: week, places: 6, ...by('Gerrit Vos'), ...early },
      { work: 'afval sorteren, late ploeg', weekdays: week, places: 3, ...by('Nadia el Amrani'), ...late },
      { work: 'afvalpunt openhouden', weekdays: [6], places: 2, ...by('Gerrit Vos'), ...day },
    ],
  },
  {
    ...harbour,
    employer: 1,
    name: 'Loods Coenhaven',
    street: 'Coenhavenweg 801',
    postcode: '1013 BK',
    meetingPoint: 'Ingang B, naast de fietsenstalling.',
    mentorPlaces: 5,
    coachPlaces: 1,
    asks: [
      { work: 'orders verzamelen', weekdays: week, places: 4, ...by('Wilma Kok'), ...early },
      { work: 'orders verzamelen, late ploeg', weekdays: week, places: 2, ...by('Joost Timmer'), ...late },
      { work: 'laden met de heftruck', weekdays: week, places: 1, certificates: ['Heftruck'], ...day },
      { work: 'inpakken op zaterdag', weekdays: [6], places: 1, ...day },
    ],
  },
  {
    ...harbour,
    employer: 2,
    name: 'Kade Kopraweg',
    street: 'Kopraweg 702',
    postcode: '1047 BP',
    meetingPoint: 'Bij de weegbrug. Loop niet zelf het terrein op.',
    mentorPlaces: 1,
    coachPlaces: 0,
    asks: [{ work: 'lading controleren', weekdays: week, places: 2, certificates: ['VCA Basis'], ...early }],
  },
  {
    ...harbour,
    employer: 3,
    name: 'Werf De Groene Container',
    street: 'Nieuwe Hemweg 703',
    postcode: '1013 CX',
    meetingPoint: 'In de kantine, de groene container vooraan.',
    mentorPlaces: 3,
    coachPlaces: 1,
    asks: [{ work: 'containers schoonmaken', weekdays: week, places: 3, ...by('Anneke Prins'), ...day }],
  },
  {
    ...harbour,
    employer: 4,
    name: 'Koelhuis',
    street: 'Westerhoofd 604',
    postcode: '1044 AA',
    meetingPoint: 'Deur 4. Warme kleding ligt klaar.',
    mentorPlaces: 5,
    coachPlaces: 0,
    asks: [
      { work: 'dozen stapelen', weekdays: week, places: 2, ...by('Sjaak Hofman'), ...early },
      {
        work: 'dozen stapelen, nachtploeg',
        weekdays: [1, 2, 3, 4, 7],
        places: 3,
        ...by('Sjaak Hofman'),
        ...night,
      },
      { work: 'dozen stapelen op zaterdag', weekdays: [6], places: 1, ...early },
    ],
  },
  {
    ...harbour,
    employer: 5,
    name: 'Palletwerkplaats',
    street: 'Sluispolderweg 505',
    postcode: '1041 BC',
    meetingPoint: 'Bij de werkbank van Henk, rechts achter de roldeur.',
    mentorPlaces: 4,
    coachPlaces: 2,
    asks: [{ work: 'pallets repareren', weekdays: week, places: 3, ...by('Farid Bakkali'), ...day }],
  },
  {
    ...harbour,
    employer: 6,
    name: 'Hal Amerikahaven',
    street: 'Ruijgoordweg 406',
    postcode: '1046 AB',
    meetingPoint: 'Bij de receptie van hal 2.',
    mentorPlaces: 3,
    coachPlaces: 0,
    asks: [
      { work: 'pakketten sorteren, vroege ploeg', weekdays: week, places: 2, ...by('Petra Smit'), ...early },
      { work: 'pakketten sorteren, late ploeg', weekdays: week, places: 2, ...by('Petra Smit'), ...late },
    ],
  },
  {
    ...harbour,
    employer: 7,
    name: 'Kringloopwinkel',
    street: 'Basisweg 307',
    postcode: '1043 AP',
    meetingPoint: 'Aan de achterkant, bij de inname van spullen.',
    mentorPlaces: 4,
    coachPlaces: 2,
    coachHours: 24,
    asks: [
      {
        work: 'spullen innemen en prijzen',
        weekdays: [2, 3, 4, 5, 6],
        places: 3,
        ...by('Marloes Vink'),
        ...day,
      },
    ],
  },
  {
    ...harbour,
    employer: 8,
    name: 'Kantoren Westpoort',
    street: 'Radarweg 208',
    postcode: '1042 AB',
    meetingPoint: 'In de hal bij de balie. Vraag naar de schoonmaak.',
    mentorPlaces: 2,
    coachPlaces: 0,
    asks: [{ work: 'kantoren schoonmaken', weekdays: week, places: 2, ...by('Karin Mulder'), ...evening }],
  },
  {
    ...harbour,
    employer: 9,
    name: 'Kwekerij Tuinen van West',
    street: 'Sloterweg 109',
    postcode: '1041 AA',
    meetingPoint: 'Bij de schuur met het rode dak.',
    mentorPlaces: 4,
    coachPlaces: 2,
    coachHours: 30,
    asks: [
      { work: 'groen onderhouden', weekdays: [1, 2, 3, 4], places: 4, ...by('Henk de Graaf'), ...short },
      { work: 'planten verkopen', weekdays: [6], places: 1, ...short },
    ],
  },
  {
    ...harbour,
    employer: 10,
    name: 'Werkplaats Petrolhaven',
    street: 'Petroleumhavenweg 110',
    postcode: '1041 AC',
    meetingPoint: 'Meld u bij de poort met uw legitimatie.',
    mentorPlaces: 1,
    coachPlaces: 0,
    asks: [{ work: 'gereedschap uitgeven', weekdays: week, places: 1, certificates: ['VCA Basis'], ...day }],
  },
  {
    ...harbour,
    employer: null,
    name: 'Sorteerhal Milieuwerk',
    street: 'Kopraweg 12',
    postcode: '1047 BP',
    meetingPoint: 'In de kantine. De werkleider haalt u op.',
    mentorPlaces: 6,
    coachPlaces: 3,
    coachHours: 40,
    asks: [{ work: 'apparaten uit elkaar halen', weekdays: week, places: 3, ...by('Tineke Bos'), ...short }],
  },
];

/** Four employers in West-Brabant, together about 340 hours a week. */
export const westBrabantWorkplaces: readonly Workplace[] = [
  {
    employer: 0,
    name: 'Hal Borchwerf',
    street: 'Borchwerf 801',
    postcode: '4704 RG',
    city: 'Roosendaal',
    meetingPoint: 'Bij de portier van hal 1.',
    mentorPlaces: 4,
    coachPlaces: 1,
    asks: [
      { work: 'orders verzamelen', weekdays: week, places: 3, ...by('Omar Haddad'), ...early },
      { work: 'laden met de heftruck', weekdays: week, places: 1, certificates: ['Heftruck'], ...day },
    ],
  },
  {
    employer: 1,
    name: 'Vrieshuis Moerdijk',
    street: 'Middenweg 702',
    postcode: '4782 PM',
    city: 'Moerdijk',
    meetingPoint: 'Deur 2. Warme kleding ligt klaar.',
    mentorPlaces: 1,
    coachPlaces: 0,
    asks: [{ work: 'dozen stapelen', weekdays: week, places: 1, ...by('Lies van Dam'), ...day }],
  },
  {
    employer: 2,
    name: 'Pakketpunt',
    street: 'Munnikenheiweg 603',
    postcode: '4879 NG',
    city: 'Etten-Leur',
    meetingPoint: 'Bij de balie.',
    mentorPlaces: 2,
    coachPlaces: 1,
    asks: [
      { work: 'pakketten sorteren', weekdays: [1, 2, 3, 4, 5, 6], places: 2, ...by('Bram Koster'), ...short },
    ],
  },
  {
    employer: 3,
    name: 'Kwekerij Zundert',
    street: 'Meirseweg 504',
    postcode: '4881 DJ',
    city: 'Zundert',
    meetingPoint: 'Op het erf, naast de loods.',
    mentorPlaces: 2,
    coachPlaces: 1,
    asks: [{ work: 'bomen klaarzetten', weekdays: [1, 2, 4, 5], places: 2, ...by('Ellen Peeters'), ...day }],
  },
];
