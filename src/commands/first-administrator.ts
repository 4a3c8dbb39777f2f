import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dayOf } from '../kernel/local-date.ts';
import { say } from '../platform/log.ts';
import { type Connected, connected } from './connected.ts';

const usage =
  'Usage: npm run administrator -- --partnership <name> --organisation <name> --name <name> --email <address>';

const text = z.string().trim().min(1).max(200);
const askedSchema = z.object({ partnership: text, organisation: text, name: text, email: z.email() });
type Asked = z.infer<typeof askedSchema>;

function readAsked(): Asked | null {
  try {
    const { values } = parseArgs({
      options: {
        partnership: { type: 'string' },
        organisation: { type: 'string' },
        name: { type: 'string' },
        email: { type: 'string' },
      },
    });
    return askedSchema.safeParse(values).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Makes a new partnership with one organisation in it and somebody who administers both: the way in on an empty
 * installation. Everybody else is added by that person, on the pages.
 */
async function begin({ platform }: Connected, asked: Asked): Promise<number> {
  const partnershipId = platform.newId();
  const organisationId = platform.newId();
  const slug = asked.partnership
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  await platform.db.transaction().execute(async (db) => {
    await db.insertInto('partnership').values({ id: partnershipId, name: asked.partnership, slug }).execute();
    await db
      .insertInto('organisation')
      .values({
        partnership_id: partnershipId,
        id: organisationId,
        name: asked.organisation,
        kind: 'municipality',
        desk: null,
        city: null,
      })
      .execute();
    await db
      .insertInto('membership')
      .values({
        partnership_id: partnershipId,
        id: platform.newId(),
        account_id: null,
        email: asked.email,
        organisation_id: organisationId,
        role: 'administrator',
        participant_id: null,
        name: asked.name,
        from_date: dayOf(platform.clock.now()),
        to_date: null,
      })
      .execute();
  });
  say(`${asked.partnership} is there. ${asked.email} can sign in now, and adds the others.`);
  return 0;
}

const asked = readAsked();
if (asked === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 1;
} else await connected((given) => begin(given, asked));
