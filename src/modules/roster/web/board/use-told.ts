import { useEffect, useState } from 'react';
import { type Given, keyOf } from '../../rules/draft.ts';
import { readTold, type Told } from './may-go.ts';

/** Asks the server; null when there is no answer, and then the move itself is judged as always. */
async function ask(address: string, signal: AbortSignal): Promise<Told | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? readTold(await response.json()) : null;
  } catch {
    return null;
  }
}

/** What all rules say of where a shift in the hand may go; null as long as it is not known. */
export function useTold(href: string, search: string, held: Given | null): Told | null {
  const [told, setTold] = useState<{ readonly key: string; readonly of: Told } | null>(null);
  const key = held === null ? null : keyOf(held);
  useEffect(() => {
    setTold(null);
    if (key === null) return undefined;
    const stop = new AbortController();
    const asked = new URLSearchParams(search);
    asked.set('hand', key);
    void ask(`${href}?${asked}`, stop.signal).then((of) => {
      if (of !== null && !stop.signal.aborted) setTold({ key, of });
    });
    return () => stop.abort();
  }, [href, search, key]);
  return told !== null && told.key === key ? told.of : null;
}
