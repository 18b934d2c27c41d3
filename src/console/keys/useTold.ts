/** What was done last, said for a while. */
import { useEffect, useState } from 'preact/hooks';

const LONG_ENOUGH_MS = 8000;

/** @returns what is to be said, and how to say something else */
export function useTold(): [told: string, tell: (sentence: string) => void] {
  const [told, tell] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => tell(''), LONG_ENOUGH_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return [told, tell];
}
