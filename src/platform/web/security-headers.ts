import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';

const self = "'self'";

/**
 * What browsers may do with our pages: scripts only with the nonce of this answer, nothing from elsewhere, no frame
 * around it. `same-origin` as referrer policy, because `no-referrer` would make browsers hide the origin of our forms.
 */
export function securityHeaders(config: Pick<Config, 'publicUrl' | 'oidc' | 'dev'>): MiddlewareHandler {
  const https = config.publicUrl.protocol === 'https:';
  // While pages are being made Vite puts its own scripts and styles in them.
  const development = config.dev ? ["'unsafe-inline'"] : [];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [self],
      scriptSrc: config.dev ? [self, ...development] : [self, NONCE],
      styleSrc: [self, ...development],
      connectSrc: config.dev ? [self, 'ws:'] : [self],
      imgSrc: [self, 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      // Leaving for the identity provider begins with a form of ours.
      formAction: config.oidc === null ? [self] : [self, config.oidc.issuer.origin],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    xContentTypeOptions: true,
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
  });
}
