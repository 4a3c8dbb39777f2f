import type { OpenAPIHono } from '@hono/zod-openapi';
import { accessApi } from './modules/access/api.ts';
import { bearerActor } from './modules/access/index.ts';
import { calculationsApi } from './modules/calculations/api.ts';
import { demandApi } from './modules/demand/api.ts';
import { hoursApi } from './modules/hours/api.ts';
import { learningApi } from './modules/learning/api.ts';
import { participantsApi } from './modules/participants/api.ts';
import { placementsApi } from './modules/placements/api.ts';
import { poolApi } from './modules/pool/api.ts';
import { resultsApi } from './modules/results/api.ts';
import { rosterApi } from './modules/roster/api.ts';
import { trajectoriesApi } from './modules/trajectories/api.ts';
import { type ApiSettings, apiVersion, type Call, createApi } from './platform/api/index.ts';

/** The calls of the house: one line a module. */
export const calls: readonly Call[] = [
  ...accessApi,
  ...participantsApi,
  ...trajectoriesApi,
  ...poolApi,
  ...demandApi,
  ...placementsApi,
  ...learningApi,
  ...rosterApi,
  ...hoursApi,
  ...resultsApi,
  ...calculationsApi,
];

/** Where the API is mounted; the number is its major version. */
export const apiPath = '/api/v1';

type ApiInstallation = Pick<ApiSettings, 'platform' | 'report' | 'checkAnswers'> & {
  /** How people reach the product, `https://werkkring.example`. */
  readonly publicUrl: string | URL;
};

/** The REST API of an installation, to be mounted at `apiPath`. */
export function buildApi({ publicUrl, ...settings }: ApiInstallation): OpenAPIHono {
  const home = new URL(publicUrl).origin;
  return createApi({
    ...settings,
    calls,
    caller: (header) => bearerActor(settings.platform, header),
    about: {
      title: 'Werkkring',
      description:
        'Het circulaire arbeidsproces: wie is waar in de cirkel, wat moet er gebeuren, en wat kwam ervan. ' +
        'Een token hoort bij een rol; u ziet wat die rol ziet. Dagen zijn kalenderdagen in Nederland, momenten zijn UTC, ' +
        'bedragen zijn hele centen.',
      version: apiVersion,
      base: home + apiPath,
      contact: {
        name: 'Functioneel beheer Werkkring',
        url: home,
        email: `werkkring@${new URL(home).hostname}`,
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      tags: [
        { name: 'Organisaties', description: 'Organisaties, en wie er vraagt.' },
        { name: 'Deelnemers', description: 'Mensen, voor zover uw rol hen ziet.' },
        { name: 'Programma’s', description: 'Fasen, stappen, klokken en doelstellingen.' },
        { name: 'Trajecten', description: 'De weg rond de cirkel.' },
        { name: 'Flexpoule', description: 'Contracten en opdrachten.' },
        { name: 'Vraag naar werk', description: 'Waar werkgevers mensen voor vragen, en op welke werkplek.' },
        { name: 'Rooster', description: 'Wie wanneer waar werkt, en wat mensen daarvan zeggen.' },
        { name: 'Uren', description: 'Wat is gegarandeerd en wat ervan kwam.' },
        { name: 'Plaatsingen', description: 'Werk bij een organisatie.' },
        { name: 'Opleiding', description: 'Cursussen en uitslagen.' },
        { name: 'Resultaten', description: 'Cijfers per jaar, berekend uit de feiten.' },
        { name: 'Rekenen', description: 'Wat de wet zegt, met de bon erbij. Open voor iedereen.' },
      ],
    },
  });
}
