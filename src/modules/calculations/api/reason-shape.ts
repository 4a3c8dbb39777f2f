import { z } from '@hono/zod-openapi';
import { shown } from '../../../platform/api/index.ts';

/** Why there is nothing, where the outcome is that there is no right. */
export const reasonShape = z
  .object({ rule: shown.text('De regel.'), message: shown.twoLanguages('Waarom, in gewone taal.') })
  .openapi('NoRight', { description: 'Waarom er geen recht is.' });
