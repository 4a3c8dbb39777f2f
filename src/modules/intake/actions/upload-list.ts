import { z } from 'zod';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { hold } from '../../../platform/database/hold.ts';
import { field } from '../../../platform/input.ts';
import { type CandidateList, readList } from '../../participants/index.ts';
import { forgetJob, keptUntil } from '../keep.ts';
import { contentKey, sealFile, sealHead } from '../sealed.ts';
import '../tables.ts';
import { referralListKind } from '../words.ts';

const refusal = refusalsOf('intake', {
  'no-firm': {
    nl: 'Kies de sociale firma die gaat begeleiden.',
    en: 'Choose the social firm that will guide.',
  },
  'no-programme': { nl: 'Kies het programma.', en: 'Choose the programme.' },
});

type Accepted =
  | { readonly earlier: string }
  | {
      readonly earlier: null;
      readonly key: string;
      readonly programme: string;
      readonly firm: string;
      readonly list: CandidateList;
    };

/**
 * Takes in a list of candidates as a file, to be looked at before anybody is put forward. The same file again leads to
 * the list that is there, unless `again` says that it is meant; refuses what is no list, in words of `readList`.
 */
export const uploadList = action({
  name: 'intake/upload-list',
  title: { nl: 'Een kandidatenlijst sturen', en: 'Send a list of candidates' },
  who: ['referrer', 'coach'],
  input: z.object({
    file: z.instanceof(Uint8Array, { error: 'required' }),
    fileName: z.string().trim().max(200).default(''),
    programmeId: field.id(),
    firmOrganisationId: field.id().optional(),
    again: z.literal('yes').optional(),
  }),
  load: async (db, input, { actor, keys }) => {
    const key = contentKey(keys, input.file);
    // The same file sent twice at once waits here, so that the second sees the first.
    await hold(db, key);
    const earlier = await db
      .selectFrom('referral_list')
      .select('id')
      .where('content_key', '=', key)
      .where((eb) => eb.or([eb('status', '<>', 'cancelled'), eb('rows_done', '>', 0)]))
      .orderBy('uploaded_at', 'desc')
      .executeTakeFirst();
    const programme = await db
      .selectFrom('programme')
      .select('id')
      .where('id', '=', input.programmeId)
      .executeTakeFirst();
    const firms = await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'social-firm')
      .execute();
    const ids = firms.map(({ id }) => id);
    const asked = actor.role === 'coach' ? actor.organisationId : input.firmOrganisationId;
    const firm = asked ?? (ids.length === 1 ? ids[0] : undefined);
    return {
      key,
      earlier: earlier?.id ?? null,
      programme: programme?.id ?? null,
      firm: ids.find((id) => id === firm) ?? null,
    };
  },
  decide: ({ key, earlier, programme, firm }, input, { today }): Result<Accepted> => {
    if (earlier !== null && input.again === undefined) return accept({ earlier });
    if (programme === null) return refuse(refusal('no-programme', { field: 'programmeId' }));
    if (firm === null) return refuse(refusal('no-firm', { field: 'firmOrganisationId' }));
    const list = readList(input.file, today);
    if (!list.ok) return refuse(...list.refusals.map((each) => ({ ...each, field: 'file' })));
    return accept({ earlier: null, key, programme, firm, list: list.value });
  },
  save: async (db, decision, { actor, now, newId, keys, enqueue }, input) => {
    if (decision.earlier !== null) return { listId: decision.earlier, earlier: true };
    const id = newId();
    const { list, key, programme, firm } = decision;
    const head = { fileName: input.fileName, header: list.header?.cells ?? [] };
    await db
      .insertInto('referral_list')
      .values({
        partnership_id: actor.partnershipId,
        id,
        organisation_id: actor.organisationId,
        uploaded_by: actor.membershipId,
        uploaded_at: now,
        content_key: key,
        programme_id: programme,
        firm_organisation_id: firm,
        status: 'uploaded',
        rows_total: list.rows.length,
        keep_until: keptUntil(now),
        sealed_file: sealFile(keys, id, input.file),
        sealed_head: sealHead(keys, id, head),
      })
      .execute();
    enqueue(forgetJob, { partnershipId: actor.partnershipId, listId: id }, keptUntil(now));
    return { listId: id, earlier: false };
  },
  about: referralListKind,
  object: (_input, output) => output?.listId ?? null,
});
