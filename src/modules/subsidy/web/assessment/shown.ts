/** "62,5 %". */
export function percentText(value: number): string {
  return `${tempoText(value)} %`;
}

/** A count as people write it: 62,5. */
export function tempoText(value: number): string {
  return String(value).replace('.', ',');
}
