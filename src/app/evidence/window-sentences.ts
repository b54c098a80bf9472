import type { TextSpan } from '../../core/document.ts';
import { sentences } from '../../core/sentences.ts';

/** The sentences of each window, placed in the whole text; one that two windows share is two. */
export function windowSentences(text: string, windows: readonly TextSpan[]): TextSpan[] {
  return windows.flatMap(({ start: from, end: to }) =>
    Array.from(sentences(text.slice(from, to)), ({ start, end }) => ({
      start: from + start,
      end: from + end,
    })),
  );
}
