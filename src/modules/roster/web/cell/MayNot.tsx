import { counted, DataTable, Disclosure } from '../../../../ui/index.ts';
import type { No } from './options.ts';

/** What cannot be, counted by the rule that says so, and by name for who wants to know. */
export function MayNot({
  none,
  what,
  one,
  many,
}: {
  none: readonly No[];
  what: string;
  one: string;
  many: string;
}) {
  if (none.length === 0) return null;
  const byRule = [...Map.groupBy(none, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <>
      <ul className="wk-list">
        {byRule.map(([rule, those]) => (
          <li key={rule}>
            {rule}: {counted(those.length, one, many)}
          </li>
        ))}
      </ul>
      <Disclosure summary="Bekijk waarom">
        <DataTable
          caption="Wat niet kan, en waarom"
          captionHidden
          columns={[
            { key: 'what', label: what, cell: (each: No) => each.what },
            { key: 'rule', label: 'Regel', cell: (each: No) => each.rule },
            { key: 'why', label: 'Waarom', prose: true, cell: (each: No) => each.why },
          ]}
          rows={none}
          rowKey={({ key }) => key}
        />
      </Disclosure>
    </>
  );
}
