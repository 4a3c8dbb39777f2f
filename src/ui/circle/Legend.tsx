import type { Language } from '../../kernel/text.ts';
import { formatNumber } from '../format.ts';
import { usePage, useText } from '../page-context.ts';
import { type CircleFacts, type CircleFlow, waysBack } from './model.ts';

function Flow({ flow }: { readonly flow: CircleFlow }) {
  const { language } = usePage();
  const words = `${formatNumber(flow.count, language)} ${flow.label}`;
  return flow.href === undefined ? words : <a href={flow.href}>{words}</a>;
}

function backSentence(from: string, to: string, language: Language): string {
  return language === 'nl'
    ? `De pijl binnenin: na ‘${from}’ verder met ‘${to}’.`
    : `The arrow inside: after ‘${from}’ on with ‘${to}’.`;
}

/** What the drawing cannot say: how many people a dot is, who came and went; on a narrow screen the names too. */
export function Legend({
  phases,
  entry,
  exit,
  peoplePerDot,
}: CircleFacts & { readonly peoplePerDot: number }) {
  const t = useText();
  const { language } = usePage();
  const dot =
    peoplePerDot === 1
      ? t({ nl: 'Elke stip is één mens.', en: 'Every dot is one person.' })
      : t({
          nl: `Elke stip is ${formatNumber(peoplePerDot)} mensen, of minder als het er minder zijn.`,
          en: `Every dot is ${formatNumber(peoplePerDot, 'en')} people, or fewer where there are fewer.`,
        });
  return (
    <>
      <ol className="wk-circle__names">
        {phases.map(({ key, name, tint, count, href }) => (
          <li key={key} className={`wk-tint--${tint}`}>
            {href === undefined ? name : <a href={href}>{name}</a>}
            <span className="wk-circle__count">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ol>
      <p className="wk-circle__legend">
        {dot}
        {waysBack(phases).map(({ from, to }) => (
          <span key={from}> {backSentence(phases[from]?.name ?? '', phases[to]?.name ?? '', language)}</span>
        ))}
      </p>
      {entry === undefined && exit === undefined ? null : (
        <p className="wk-circle__legend wk-circle__flows">
          {entry === undefined ? null : <Flow flow={entry} />}
          {entry === undefined || exit === undefined ? null : ', '}
          {exit === undefined ? null : <Flow flow={exit} />}
        </p>
      )}
    </>
  );
}
