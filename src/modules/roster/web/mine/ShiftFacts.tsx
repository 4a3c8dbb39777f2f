import { Facts, Paragraph, useText } from '../../../../ui/index.ts';
import type { MyShift } from '../../queries/mine.ts';
import { addressOf, goneWords, wayWords } from './words.ts';

/** Where a shift is and how to get there; or that it does not go on. */
export function ShiftFacts({ shift }: { readonly shift: MyShift }) {
  const t = useText();
  const gone = goneWords(shift);
  if (gone !== null)
    return (
      <Paragraph>
        <strong>{t(gone)}</strong>
      </Paragraph>
    );
  return (
    <Facts
      facts={[
        { label: t({ nl: 'Waar', en: 'Where' }), value: addressOf(shift) },
        { label: t({ nl: 'Daar gaat u heen', en: 'Go to' }), value: shift.meetingPoint },
        ...(shift.mentor === null
          ? []
          : [{ label: t({ nl: 'Uw begeleider', en: 'Your mentor' }), value: shift.mentor }]),
        { label: t({ nl: 'Reis', en: 'Travel' }), value: t(wayWords(shift)) },
      ]}
    />
  );
}
