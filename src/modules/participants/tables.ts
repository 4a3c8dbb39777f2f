import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Language } from '../../kernel/text.ts';
import type { BenefitKind, DistanceCause, TravelMode } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    participant: ParticipantTable;
    participant_contact: ParticipantContactTable;
    participant_identity: ParticipantIdentityTable;
    participant_benefit: ParticipantBenefitTable;
    possibility: PossibilityTable;
    distance: DistanceTable;
  }
}

/** The person as everybody who shares the case sees them, employers included: a name and a language. */
interface ParticipantTable {
  partnership_id: string;
  id: string;
  given_name: string;
  infix: string | null;
  family_name: string;
  /** Lower case, without accents: what lists search in and sort by. */
  search_name: string;
  language: Language;
  /** The organisation that put the person forward (municipality, neighbourhood team, school). */
  referring_organisation_id: string;
  /** The social firm that guides. */
  firm_organisation_id: string;
  created_at: Instant;
}

interface ParticipantContactTable {
  partnership_id: string;
  participant_id: string;
  birth_date: LocalDate;
  street: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
  hours_available: number | null;
  travel_modes: TravelMode[];
  max_travel_minutes: number | null;
  dutch_level: string | null;
  driving_licences: string[];
  preferred_work: string | null;
}

/** The citizen service number, unreadable without the key. */
interface ParticipantIdentityTable {
  partnership_id: string;
  participant_id: string;
  /** AES-256-GCM, key from the environment. */
  bsn_encrypted: Uint8Array;
  /** HMAC of the number: the same number gives the same value, and nothing can be read from it. */
  bsn_lookup: string;
}

interface ParticipantBenefitTable {
  partnership_id: string;
  participant_id: string;
  kind: BenefitKind;
  since: LocalDate | null;
  case_worker: string | null;
}

/** What a person can do, and within which limits; never why. */
interface PossibilityTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  kind: 'possibility' | 'limit';
  words: string;
  noted_at: Instant;
  noted_by: string;
}

/** One of the four causes of distance (source 002:15-22), as a possibility first and then the bridge to it. */
interface DistanceTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  cause: DistanceCause;
  possibility: string;
  bridge: string;
  noted_at: Instant;
  noted_by: string;
  bridged_on: LocalDate | null;
}
