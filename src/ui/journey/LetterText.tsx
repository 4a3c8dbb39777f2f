import { Card } from '../data/Card.tsx';
import type { Letter } from './model.ts';

/** A letter or agreement as it will be read, line by line; on paper it stands alone. */
export function LetterText({ letter }: { readonly letter: Letter }) {
  return (
    <Card title={letter.title}>
      <p className="wk-letter">{letter.text}</p>
    </Card>
  );
}
