import { useEffect, useRef, useState } from 'react';

/** Words that change often, at most once in so many milliseconds; the last ones always come. */
export function useCalmWords(words: string, milliseconds: number): string {
  const [said, setSaid] = useState(words);
  const saidAt = useRef(-Infinity);

  useEffect(() => {
    if (words === said) return;
    const wait = Math.max(0, saidAt.current + milliseconds - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words, said, milliseconds]);
  return said;
}
