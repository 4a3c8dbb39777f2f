import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/**
 * Reads the page again, so many milliseconds after it was read, as long as something goes on. A reading that takes longer than that is waited
 * for: a clock that went on meanwhile would break it off each time, and the page would never change. Without a script a link does it.
 */
export function useKeepFresh(everyMs: number, isGoing = true): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isGoing || state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), everyMs);
    return () => clearTimeout(timer);
  }, [revalidate, state, everyMs, isGoing]);
}
