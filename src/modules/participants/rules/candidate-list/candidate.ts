import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { NameParts } from '../names.ts';
import type { Field, FieldValues } from './fields.ts';
import type { Reading, Reason } from './reasons.ts';
import { type Address, readAddress } from './values/address.ts';
import { type Benefit, readBenefit, readBenefitSince } from './values/benefit.ts';
import { readBirthDate } from './values/birth-date.ts';
import { readBsn } from './values/bsn.ts';
import { readEmail, readPhone } from './values/contact.ts';
import {
  type Certificate,
  type LicenceCategory,
  readCertificates,
  readLicences,
} from './values/credentials.ts';
import type { DateOrder } from './values/dates.ts';
import { type DutchSpoken, readDutchSpoken } from './values/dutch-spoken.ts';
import { readHours } from './values/hours.ts';
import { readName } from './values/names.ts';
import { readLine, readText } from './values/text.ts';
import { readTravelMinutes, readTravelModes, type TravelMode } from './values/travel.ts';

/** A person as the list describes them, cleaned. Plain data. The BSN is kept apart: it is stored encrypted. */
export type Candidate = NameParts & {
  readonly birthDate: LocalDate;
  readonly address: Address;
  readonly phone: string | null;
  readonly email: string | null;
  readonly benefit: Benefit | null;
  readonly benefitSince: LocalDate | null;
  readonly caseWorker: string | null;
  readonly hoursPerWeek: number | null;
  readonly travelModes: readonly TravelMode[];
  readonly travelMinutes: number | null;
  readonly dutchSpoken: DutchSpoken | null;
  readonly licences: readonly LicenceCategory[];
  readonly certificates: readonly Certificate[];
  readonly preferredWork: string | null;
  readonly remark: string | null;
};

/** What values are read with: today, and per date column which number comes first. */
export type ReadingContext = {
  readonly today: LocalDate;
  readonly birthDateOrder: DateOrder;
  readonly benefitSinceOrder: DateOrder;
};

/** `candidate` is null when there is no name or no date of birth to speak of. */
export type CandidateReading = {
  readonly candidate: Candidate | null;
  readonly bsn: string | null;
  readonly reasons: readonly Reason[];
};

/** Reads each value of a row by its own rule and gathers what there is to say. */
export function readCandidate(values: FieldValues, context: ReadingContext): CandidateReading {
  const reasons: Reason[] = [];
  const take = <Value>(found: Reading<Value>): Value => {
    reasons.push(...found.reasons);
    return found.value;
  };
  const cell = (field: Field) => values[field] ?? '';
  const { today, birthDateOrder, benefitSinceOrder } = context;
  const name = take(readName(values));
  const birthDate = take(readBirthDate(cell('birthDate'), birthDateOrder, today));
  const bsn = take(readBsn(cell('bsn')));
  const since = { order: benefitSinceOrder, today, birthDate };
  const rest = {
    address: take(readAddress(values)),
    phone: take(readPhone(cell('phone'))),
    email: take(readEmail(cell('email'))),
    benefit: take(readBenefit(cell('benefit'))),
    benefitSince: take(readBenefitSince(cell('benefitSince'), since)),
    caseWorker: take(readLine(cell('caseWorker'), 'caseWorker', 100)),
    hoursPerWeek: take(readHours(cell('hours'))),
    travelModes: take(readTravelModes(cell('travelModes'))),
    travelMinutes: take(readTravelMinutes(cell('travelMinutes'))),
    dutchSpoken: take(readDutchSpoken(cell('dutchSpoken'))),
    licences: take(readLicences(cell('licences'))),
    certificates: take(readCertificates(cell('certificates'), today)),
    preferredWork: take(readLine(cell('preferredWork'), 'preferredWork', 200)),
    remark: take(readText(cell('remark'), 'remark')),
  };
  const candidate = name === null || birthDate === null ? null : { ...name, birthDate, ...rest };
  return { candidate, bsn, reasons };
}
