import { parseArgs } from 'node:util';
import { type Actor, roles } from '../kernel/actor.ts';
import { addDays, dayOf, momentOf } from '../kernel/local-date.ts';
import { holderOf, makeToken } from '../modules/access/tokens.ts';
import { say } from '../platform/log.ts';
import { type Connected, connected } from './connected.ts';

const usage =
  'Usage: npm run token -- --role <role> [--email <address>] [--days <number>] [--name <what it is for>]';

type Asked = {
  readonly role: Actor['role'];
  readonly email: string | null;
  readonly days: number;
  readonly name: string;
};

/** Reads what is asked for; a line that says what to do when it is not clear. */
function readAsked(): Asked | string {
  try {
    const { values } = parseArgs({
      options: {
        role: { type: 'string' },
        email: { type: 'string' },
        days: { type: 'string', default: '30' },
        name: { type: 'string', default: 'npm run token' },
      },
    });
    const role = roles.find((known) => known === values.role);
    const days = Number(values.days);
    if (role === undefined) return `Choose a role with --role: ${roles.join(', ')}.`;
    if (!Number.isInteger(days) || days < 1 || days > 366) return 'Choose --days from 1 to 366.';
    return { role, email: values.email ?? null, days, name: values.name };
  } catch {
    return usage;
  }
}

/** Prints a token on standard output and what it is worth on the other, so that it can go straight into a variable. */
async function print({ platform, config }: Connected, asked: Asked): Promise<number> {
  if (!config.demo && asked.email === null) {
    return refuse('A token acts for somebody: say for whom with --email.');
  }
  const holder = await holderOf(platform, asked.role, asked.email);
  if (holder === null) {
    return refuse(`Nobody with the role ${asked.role} has signed in yet: ask an administrator to add them.`);
  }
  const end = momentOf(addDays(dayOf(platform.clock.now()), asked.days), '23:59');
  const { token, scopes } = await makeToken(platform, holder.actor, asked.name, end);
  process.stderr.write(
    `${holder.actor.role} of ${holder.organisationName}, until ${end}\nscopes: ${scopes.join(' ')}\n`,
  );
  say(token);
  return 0;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

const asked = readAsked();
if (typeof asked === 'string') process.exitCode = refuse(asked);
else await connected((given) => print(given, asked));
