import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Browser } from './browser.ts';

export type KnownPerson = {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
};

/** A real identity provider on this machine, with its own sign-in form and question for consent. */
export type TestIdentityProvider = {
  readonly issuer: string;
  /** Fills in the forms of the provider, from its first page until it sends the browser back. */
  signIn(browser: Browser, firstPage: Response, subject: string): Promise<Response>;
  stop(): Promise<void>;
};

/** `people` by subject: the name that the provider has for them. */
export async function startIdentityProvider(
  publicUrl: string,
  people: Readonly<Record<string, KnownPerson>>,
): Promise<TestIdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${portOf(server.address())}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'werkkring',
        client_secret: 'een-geheim-voor-de-toets',
        redirect_uris: [`${publicUrl}/inloggen/terug`],
        post_logout_redirect_uris: [`${publicUrl}/`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['alleen voor de toets'] },
    findAccount: (_, subject) => {
      const person = people[subject];
      return person === undefined
        ? undefined
        : { accountId: subject, claims: () => ({ sub: subject, ...person }) };
    },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    signIn: async (browser, firstPage, subject) => {
      const login = await browser.follow(firstPage);
      const form = { prompt: 'login', login: subject, password: 'x' };
      const consent = await browser.follow(await browser.post(login.url, form));
      let step = await browser.post(consent.url, { prompt: 'consent' });
      while (step.headers.get('Location')?.startsWith(issuer) === true) {
        step = await browser.get(step.headers.get('Location') ?? '');
      }
      return browser.get(step.headers.get('Location') ?? '');
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  return address.port;
}
