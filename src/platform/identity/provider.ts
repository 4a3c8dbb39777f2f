import * as client from 'openid-client';
import { z } from 'zod';
import { isLoopback, type OidcConfig } from '../config.ts';

/** What has to be remembered in the browser between leaving for the identity provider and coming back. */
export const attemptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type SignInAttempt = z.infer<typeof attemptSchema>;

/** Somebody whom the identity provider vouches for. */
export type SignedIn = {
  readonly issuer: string;
  readonly subject: string;
  readonly verifiedEmail: string | null;
  readonly name: string;
};

/** The party where people prove who they are. */
export type IdentityProvider = {
  /** The origin of its pages, for the security policy. */
  readonly origin: string;
  begin(): Promise<{ readonly address: URL; readonly attempt: SignInAttempt }>;
  /** Checks what came back: state, nonce, PKCE, signature, issuer. Throws when any of them is wrong. */
  finish(returned: URL, attempt: SignInAttempt): Promise<SignedIn>;
  /** Where to end the session there as well, if the provider has such a place. */
  endAddress(): Promise<URL | null>;
};

const claims = z.object({
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});

/** OpenID Connect, authorization code with PKCE. The provider is asked for its addresses at the first sign-in, not at start. */
export function openIdProvider(settings: OidcConfig, publicUrl: URL): IdentityProvider {
  const redirectUri = new URL('/inloggen/terug', publicUrl).href;
  let discovered: Promise<client.Configuration> | null = null;

  const discover = (): Promise<client.Configuration> => {
    discovered ??= client
      .discovery(
        settings.issuer,
        settings.clientId,
        settings.clientSecret ?? undefined,
        settings.clientSecret === null ? client.None() : undefined,
        // Plain http is only accepted to this same machine; config.ts refuses the rest.
        isLoopback(settings.issuer.hostname) ? { execute: [client.allowInsecureRequests] } : {},
      )
      .catch((error: unknown) => {
        discovered = null;
        throw error;
      });
    return discovered;
  };

  return {
    origin: settings.issuer.origin,
    begin: async () => {
      const config = await discover();
      const attempt: SignInAttempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { address, attempt };
    },
    finish: async (returned, attempt) => {
      const config = await discover();
      // Behind a proxy this process sees another address than the one the provider was given.
      const current = new URL(redirectUri);
      current.search = returned.search;
      const tokens = await client.authorizationCodeGrant(config, current, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      return signedIn(config, tokens);
    },
    endAddress: async () => {
      const config = await discover().catch(() => null);
      if (config?.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: publicUrl.href });
    },
  };
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

async function signedIn(config: client.Configuration, tokens: Tokens): Promise<SignedIn> {
  const idToken = tokens.claims();
  if (idToken === undefined) throw new Error('the identity provider sent no ID token');
  const inToken = claims.parse(idToken);
  const asked =
    inToken.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
      ? claims.parse(await client.fetchUserInfo(config, tokens.access_token, idToken.sub))
      : inToken;
  return {
    issuer: idToken.iss,
    subject: idToken.sub,
    verifiedEmail: asked.email_verified === true && asked.email !== undefined ? asked.email : null,
    name: asked.name ?? inToken.name ?? asked.email ?? idToken.sub,
  };
}
