import { EmptyState, Timeline, useText } from '../../../../ui/index.ts';
import type { ToldLap } from '../present/happenings.ts';

/** The one history of a person, lap by lap, in the language of the reader. */
export function History({ laps }: { readonly laps: readonly ToldLap[] }) {
  const t = useText();
  if (laps.length === 0) {
    return <EmptyState title={t({ nl: 'Hier komt wat er gebeurt.', en: 'What happens will be here.' })} />;
  }
  return (
    <Timeline
      laps={laps.map(({ key, title, entries }) => ({
        key,
        title: t(title),
        entries: entries.map(({ what, detail, kind: _, ...entry }) => ({
          ...entry,
          what: t(what),
          ...(detail === null ? {} : { detail: t(detail) }),
        })),
      }))}
    />
  );
}
