import type { Role } from '../../kernel/actor.ts';
import { type Candidate, candidateValues, type Field } from '../participants/index.ts';
import type { ListStatus } from './tables.ts';

/** A social firm has no ground in law to keep these of somebody (Wabb article 10; `participants/access.ts`). */
const municipalOnly: readonly Field[] = ['bsn', 'benefit', 'benefitSince', 'caseWorker'];

/** Whether what a column holds may be taken over by somebody in this role. */
export function mayTakeOver(role: Role, field: Field): boolean {
  return role === 'referrer' || !municipalOnly.includes(field);
}

/** Whether people may decide about the rows: after judging, and about those that were left out also afterwards. */
export function isOpen(status: ListStatus): boolean {
  return status === 'judged' || isDone(status);
}

/** Whether people were put forward from it, or nobody will be. */
export function isDone(status: ListStatus): boolean {
  return status === 'imported' || status === 'cancelled';
}

/** What is put down as words about what somebody can do is at most so long; longer texts are divided. */
const longestNote = 300;

/** A judged candidate as the input of `referCandidate`, without programme and firm. */
export function referralOf(candidate: Candidate, bsn: string | null) {
  const { address, dutchSpoken } = candidate;
  return given({
    givenName: candidate.givenName,
    infix: candidate.infix,
    familyName: candidate.familyName,
    birthDate: candidate.birthDate,
    bsn,
    street: address.street,
    postcode: address.postcode,
    city: address.city,
    phone: candidate.phone,
    email: candidate.email,
    hoursAvailable: candidate.hoursPerWeek === null ? null : Math.floor(candidate.hoursPerWeek),
    travelModes: candidate.travelModes,
    maxTravelMinutes: candidate.travelMinutes,
    dutchLevel: dutchSpoken === null ? null : dutchWords(dutchSpoken),
    drivingLicences: candidate.licences,
    preferredWork: candidate.preferredWork,
    benefit: candidate.benefit,
    benefitSince: candidate.benefit === null ? null : candidate.benefitSince,
    caseWorker: candidate.benefit === null ? null : candidate.caseWorker,
    possibilities: possibilitiesOf(candidate),
  });
}

function dutchWords({ level, estimated }: NonNullable<Candidate['dutchSpoken']>): string {
  return estimated ? `${level} (geschat)` : level;
}

/** What is not known is left out: to an action "empty" and "not given" are one thing. */
function given(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== ''));
}

/** What a list says besides, as words about what somebody can do: certificates and the remark. */
function possibilitiesOf(candidate: Candidate): readonly string[] {
  const { certificates = '' } = candidateValues(candidate);
  const texts = [certificates === '' ? '' : `Volgens de voordracht: ${certificates}`, candidate.remark ?? ''];
  return texts.flatMap((text) => divided(text.trim()));
}

/** A text in parts that fit, cut between words. */
function divided(text: string): readonly string[] {
  if (text.length <= longestNote) return text === '' ? [] : [text];
  const space = text.lastIndexOf(' ', longestNote);
  const end = space > 0 ? space : longestNote;
  return [text.slice(0, end), ...divided(text.slice(end).trim())];
}
