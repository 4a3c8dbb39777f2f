import type { Role } from '../../../../kernel/actor.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { counted, formatDay } from '../../../../ui/index.ts';
import { askShifts } from '../../../demand/index.ts';
import { clockOf } from '../../rules/clock.ts';
import type { CountedRemedy, Place, Remedy } from '../../rules/remedies.ts';
import { idleRemedies } from '../../words.ts';
import { listHref } from '../reading.ts';

/** What would have avoided idle hours, in words, with its hours and the next step. */
export type ToldRemedy = Pick<CountedRemedy, 'cause' | 'key' | 'minutes' | 'people'> & {
  readonly text: string;
  /** Whether the facts say what it is; else the text is what helps in general. */
  readonly known: boolean;
  readonly next: { readonly href: string; readonly label: string } | null;
};

type Reader = {
  readonly role: Role;
  readonly month: LocalDate;
  /** Courses by name, with their ids. */
  readonly courses: ReadonlyMap<string, string>;
};

/** The words of what was counted, for somebody of a role. */
export function told(each: CountedRemedy, reader: Reader): ToldRemedy {
  const { cause, key, minutes, people, remedy } = each;
  return {
    cause,
    key,
    minutes,
    people,
    text: textOf(each),
    known: remedy.kind !== 'unknown',
    next: nextStep(each, reader),
  };
}

function textOf({ cause, remedy, times, late }: CountedRemedy): string {
  switch (remedy.kind) {
    case 'courses':
      return `${remedy.certificates.length === 1 ? 'De cursus' : 'De cursussen'} ${listed(remedy.certificates)}`;
    case 'employer':
      return `Afzeggingen en eerder naar huis bij ${remedy.place.organisation}: ${counted(times, 'dienst', 'diensten')} van mensen${late === 0 ? '' : `, ${late} voor rekening van de werkgever`}`;
    case 'way':
      return `Vervoer naar ${siteOf(remedy.place)} voor diensten vanaf ${clockOf(remedy.place.fromMinute)}`;
    case 'open-place':
      return `Een rooster met de open plekken bij ${remedy.place.organisation}: ${remedy.place.work}`;
    case 'fallen':
      return `Ander werk toen een dienst bij ${remedy.place.organisation} verviel: ${remedy.place.work}`;
    case 'missed':
      return `Een gesprek over ${remedy.place.work} bij ${remedy.place.organisation}`;
    case 'shorter':
      return `Diensten bij ${remedy.place.organisation} die niet eerder stoppen dan gevraagd`;
    case 'more-demand':
      return `Meer vraag naar werk, het meest op ${formatDay(remedy.onDate, 'nl', 'weekday')}`;
    case 'unknown':
      return idleRemedies[cause].nl;
  }
}

function siteOf({ site, organisation }: Place): string {
  return site === null ? organisation : `${site} (${organisation})`;
}

/** "A, B en C" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}

/** Planners and coaches read demand and rosters; finance does not, and has the hours only. */
function nextStep({ cause, key, remedy }: CountedRemedy, { role, month, courses }: Reader) {
  if (role === 'finance') return null;
  return nextOf(remedy, courses, {
    askMore: askShifts.who.includes(role)
      ? { href: '/vraag/nieuw', label: 'Vraag nieuw werk' }
      : { href: '/vraag', label: 'Bekijk welk werk er is' },
    talk: { href: listHref(month, 'idle', { cause, remedy: key }), label: 'Bekijk met wie' },
  });
}

type Step = NonNullable<ToldRemedy['next']>;

function nextOf(
  remedy: Remedy,
  courses: Reader['courses'],
  { askMore, talk }: { readonly askMore: Step; readonly talk: Step },
): Step | null {
  switch (remedy.kind) {
    case 'courses':
      return courseStep(remedy.certificates, courses);
    case 'employer':
    case 'shorter':
      return {
        href: `/vraag?werkgever=${remedy.place.organisationId}`,
        label: `Bekijk de vraag van ${remedy.place.organisation}`,
      };
    case 'way':
    case 'open-place':
      return { href: `/vraag/${remedy.place.demandId}`, label: 'Bekijk deze vraag' };
    case 'fallen':
      return { href: '/rooster/tussen', label: 'Bekijk wie ander werk zoekt' };
    case 'missed':
      return talk;
    case 'more-demand':
      return askMore;
    case 'unknown':
      return null;
  }
}

function courseStep(certificates: readonly string[], courses: Reader['courses']): Step {
  const [only] = certificates.flatMap((name) => courses.get(name) ?? []);
  return certificates.length > 1 || only === undefined
    ? { href: '/cursussen', label: 'Bekijk de cursussen' }
    : { href: `/cursussen#cursus-${only}`, label: 'Bekijk de cursus' };
}
