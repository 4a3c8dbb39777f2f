import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { counted, type JourneyCheck, type JourneyDone, JourneyPage } from '../../../../ui/index.ts';
import { publishProgrammeVersion } from '../../actions/publish-programme-version.ts';
import { changesOf } from './changes.ts';
import { editForm } from './edit-form.ts';
import { editedProgramme } from './edited.ts';
import { programmeVersion, runningUnder } from './versions.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const key = params.key ?? '';
  const newest = await programmeVersion(db, key, null);
  return newest === null ? null : { ...newest, key, running: await runningUnder(db, newest.id) };
}

const journey = journeyOf({
  action: publishProgrammeVersion,
  load,
  form: ({ key, content, version }) => editForm(key, content, version),
  commands: ({ key, content }, answers) => {
    const edited = editedProgramme(content, answers);
    return [{ raw: { key, basedOn: answers.basedOn, content: edited.content }, fields: edited.fields }];
  },
  check: ({ key, content, version, running }, answers): JourneyCheck => ({
    changes: changesOf(editForm(key, content, version), answers),
    note: `De nieuwe versie geldt voor wie hierna begint. ${counted(running, 'lopend traject houdt', 'lopende trajecten houden')} de versie van nu.`,
  }),
  done: ({ key, version }): JourneyDone => ({
    title: `Versie ${version} is gepubliceerd`,
    lead: 'Zij geldt voor wie hierna begint. Lopende trajecten houden hun versie.',
    next: [
      { href: `/programmas/${key}`, label: 'Bekijk de nieuwe versie' },
      { href: '/programmas', label: 'Naar alle programma’s' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function EditProgramme() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
