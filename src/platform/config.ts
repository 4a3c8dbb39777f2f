import { z } from 'zod';
import type { Keys } from './platform.ts';

/** Where people sign in when this is not a demonstration. */
export type OidcConfig = {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
};

/** The settings of an installation, checked. The list for operators is in docs/operations.md. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null means the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** How people reach the product; the address that sign-in comes back to. */
  readonly publicUrl: URL;
  readonly oidc: OidcConfig | null;
  /** Without an identity provider: invented people, only reachable from this machine. */
  readonly demo: boolean;
  /** Null means that they are kept in a file in `dataDir`. */
  readonly keys: Keys | null;
  /** Pages are built while you work on them. */
  readonly dev: boolean;
};

/** Either the settings, or what is wrong with them: one line each that says what to do. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly lines: readonly string[] };

const loopbackNames = ['localhost', '127.0.0.1', '[::1]', '::1'];

export function isLoopback(hostname: string): boolean {
  return loopbackNames.includes(hostname.toLowerCase());
}

/** https, or plain http to this same machine, which is how it is tried out. */
function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address that begins with https://' });

const key = z
  .base64({ error: 'must be base64: make one with "openssl rand -base64 32"' })
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length === 32, 'must hold 32 bytes: make one with "openssl rand -base64 32"');

const settings = z.object({
  PORT: z.coerce
    .number({ error: 'must be a number from 1 to 65535' })
    .int('must be a number from 1 to 65535')
    .min(1, 'must be a number from 1 to 65535')
    .max(65535, 'must be a number from 1 to 65535')
    .default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@server:5432/werkkring',
    })
    .optional(),
  PUBLIC_URL: webAddress.optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  BSN_KEY: key.optional(),
  AUDIT_KEY: key.optional(),
  WERKKRING_DEV: z.string().optional(),
});
type Settings = z.infer<typeof settings>;

/** What settings that are sound one by one still get wrong together. */
function together(given: Settings): string[] {
  const demo = given.OIDC_ISSUER === undefined;
  const rules: readonly (readonly [boolean, string])[] = [
    [
      demo && (given.OIDC_CLIENT_ID !== undefined || given.OIDC_CLIENT_SECRET !== undefined),
      'OIDC_ISSUER is missing while OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is set: set it too, or leave all three out for a demonstration.',
    ],
    [
      !demo && given.OIDC_CLIENT_ID === undefined,
      'OIDC_CLIENT_ID is missing: set it to the name that your identity provider gave to Werkkring.',
    ],
    [
      demo && given.HOST !== undefined && !isLoopback(given.HOST),
      'HOST is set to an address outside this machine, and a demonstration has no sign-in: set OIDC_ISSUER too, or leave HOST out.',
    ],
    [
      given.OIDC_ISSUER !== undefined && !isSafe(new URL(given.OIDC_ISSUER)),
      'OIDC_ISSUER must begin with https://, because passwords travel there.',
    ],
    [
      !demo && given.PUBLIC_URL !== undefined && !isSafe(new URL(given.PUBLIC_URL)),
      'PUBLIC_URL must begin with https://: put a web server with a certificate in front (docs/operations.md).',
    ],
    [
      (given.BSN_KEY === undefined) !== (given.AUDIT_KEY === undefined),
      'BSN_KEY and AUDIT_KEY belong together: set both.',
    ],
    [
      !demo && given.DATABASE_URL !== undefined && given.BSN_KEY === undefined,
      'BSN_KEY and AUDIT_KEY are missing: with DATABASE_URL they must come from the environment; make each with "openssl rand -base64 32" and keep them safe.',
    ],
  ];
  return rules.flatMap(([broken, line]) => (broken ? [line] : []));
}

function configOf(given: Settings): Config {
  const demo = given.OIDC_ISSUER === undefined;
  const { BSN_KEY: bsn, AUDIT_KEY: audit } = given;
  return {
    port: given.PORT,
    host: given.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL ?? null,
    publicUrl: new URL(given.PUBLIC_URL ?? `http://localhost:${given.PORT}`),
    oidc:
      given.OIDC_ISSUER === undefined || given.OIDC_CLIENT_ID === undefined
        ? null
        : {
            issuer: new URL(given.OIDC_ISSUER),
            clientId: given.OIDC_CLIENT_ID,
            clientSecret: given.OIDC_CLIENT_SECRET ?? null,
          },
    demo,
    keys: bsn === undefined || audit === undefined ? null : { bsn, audit },
    dev: given.WERKKRING_DEV === '1',
  };
}

/** Reads the settings from the environment; an empty value counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const given = settings.safeParse(filled);
  if (!given.success) {
    return {
      ok: false,
      lines: given.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    };
  }
  const lines = together(given.data);
  return lines.length > 0 ? { ok: false, lines } : { ok: true, config: configOf(given.data) };
}
