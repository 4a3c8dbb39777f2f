import { useId } from 'react';
import { formatNumber } from '../format.ts';
import { usePage } from '../page-context.ts';

type ProgressProps = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What is counted: "rijen". */
  readonly unit: string;
};

/** How far something is that takes a while, in a bar and in words. */
export function Progress({ label, done, total, unit }: ProgressProps) {
  const id = useId();
  const { language } = usePage();
  return (
    <div className="wk-progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={done} max={Math.max(total, 1)} />
      <p className="wk-soft">
        {formatNumber(done, language)} {language === 'nl' ? 'van' : 'of'} {formatNumber(total, language)}{' '}
        {unit}
      </p>
    </div>
  );
}
