import { counted, Disclosure, Notice } from '../../../ui/index.ts';
import { type Asked, howToRefuse } from './ask-words.ts';

/** Of a long list so many are seen at once. */
const most = 6;

function Names({ asked }: { readonly asked: readonly Asked[] }) {
  return (
    <ul className="wk-list">
      {asked.map(({ key, name, text }) => (
        <li key={key}>{`Vraag eerst: ${name}. ${text}`}</li>
      ))}
    </ul>
  );
}

/** Who has to be asked before their roster changes so near; nothing may stand in its way, so it is a notice and no warning. */
export function AskFirst({ asked }: { readonly asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  const more = asked.slice(most);
  return (
    <Notice title={`Vraag het eerst aan ${counted(asked.length, 'mens', 'mensen')}`}>
      <Names asked={asked.slice(0, most)} />
      {more.length > 0 ? (
        <Disclosure summary={`En nog ${more.length}`}>
          <Names asked={more} />
        </Disclosure>
      ) : null}
      {`${howToRefuse.gets} ${howToRefuse.loses}`}
    </Notice>
  );
}
