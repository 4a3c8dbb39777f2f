import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Call, versionHeader } from './call.ts';

/** What the API says of itself. */
export type About = {
  readonly title: string;
  readonly description: string;
  /** Semantic version; the major one stands in `base`. */
  readonly version: string;
  /** Where the API is: `https://…/api/v1`. */
  readonly base: string;
  readonly contact: { readonly name: string; readonly url: string; readonly email: string };
  readonly license: { readonly name: string; readonly identifier: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
};

/** The OpenAPI 3.1 document of the calls; there is no second description next to the code. */
export function openApiDocument(app: OpenAPIHono, about: About, calls: readonly Call[]) {
  const registry = app.openAPIRegistry;
  registry.registerComponent('headers', versionHeader, {
    description: 'Volledige versie van de API.',
    schema: { type: 'string', example: about.version },
  });
  registry.registerComponent('headers', 'Location', {
    description: 'Adres van wat is vastgelegd.',
    schema: { type: 'string', format: 'uri' },
  });
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'Een token van een rol: `npm run token -- --role coach`.',
  });
  for (const { route } of calls) registry.registerPath(route);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: about.title,
      description: about.description,
      version: about.version,
      contact: about.contact,
      license: about.license,
    },
    servers: [{ url: about.base, description: 'Deze installatie' }],
    tags: [...about.tags],
  });
}
