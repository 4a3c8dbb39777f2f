import { counted, Disclosure, Notice, Paragraph, Stack } from '../../../ui/index.ts';
import { type Asked, howToRefuse, nearWords } from './ask-words.ts';

/** Of a long list so many are seen at once. */
const most = 6;

function Names({ asked }: { readonly asked: readonly Asked[] }) {
  return (
    <ul className="wk-list">
      {asked.map(({ key, name, text }) => (
        <li key={key}>{`${name} ${text}`}</li>
      ))}
    </ul>
  );
}

function nearest(asked: readonly Asked[]): string {
  return nearWords(Math.max(...asked.map(({ noticeDays }) => noticeDays)));
}

/** Who has to be asked before their roster changes so near; nothing may stand in its way, so it is a notice and no warning. */
export function AskFirst({ asked }: { readonly asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  const more = asked.slice(most);
  return (
    <Notice title={`Vraag het eerst aan ${counted(asked.length, 'mens', 'mensen')}`}>
      <Stack>
        <Names asked={asked.slice(0, most)} />
        {more.length > 0 ? (
          <Disclosure summary={`En nog ${more.length}`}>
            <Names asked={more} />
          </Disclosure>
        ) : null}
        <Paragraph>{`Dit is ${nearest(asked)}. ${howToRefuse.gets} ${howToRefuse.loses}`}</Paragraph>
      </Stack>
    </Notice>
  );
}

/** The same of people who are named already: behind one line. */
export function AskedSoon({ asked }: { readonly asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <Disclosure
      summary={`${counted(asked.length, 'mens hoort', 'mensen horen')} dit ${nearest(asked)}: vraag het eerst`}
    >
      <Names asked={asked} />
      <Paragraph>{`${howToRefuse.gets} ${howToRefuse.loses}`}</Paragraph>
    </Disclosure>
  );
}
