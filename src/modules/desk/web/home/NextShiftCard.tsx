import { Card, capital, Day, Link, Paragraph, useText } from '../../../../ui/index.ts';
import { type MyShift, shiftTimes, wayWords } from '../../../roster/index.ts';

type Props = {
  readonly next: MyShift | null;
  /** Whether there is a contract: then there is a roster, also when it is empty. */
  readonly hired: boolean;
};

/** Where somebody works next, in a few lines; the rest is in the roster. */
export function NextShiftCard({ next, hired }: Props) {
  const t = useText();
  if (next === null && !hired) return null;
  return (
    <Card title={t({ nl: 'Uw volgende dienst', en: 'Your next shift' })}>
      {next === null ? (
        <Paragraph>
          {t({
            nl: 'Er staat nu geen werk voor u. U krijgt gewoon betaald.',
            en: 'There is no work for you now. You are paid as usual.',
          })}
        </Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>
              <Day day={next.onDate} as="near" />, {shiftTimes(next, t)}
            </strong>
          </Paragraph>
          <Paragraph>
            {capital(next.work)}, {next.employer}. {t(wayWords(next))}
          </Paragraph>
        </>
      )}
      <Paragraph>
        <Link href="/mijn/rooster">{t({ nl: 'Mijn rooster', en: 'My roster' })}</Link>
      </Paragraph>
    </Card>
  );
}
