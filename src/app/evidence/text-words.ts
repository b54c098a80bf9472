import type { TextSpan } from '../../core/document.ts';

// One locale for everybody: what counts as a word must not depend on who reads the text.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words within a stretch of a text, in order; punctuation and blanks are none. */
export function textWords(text: string, { start, end }: TextSpan): TextSpan[] {
  const words: TextSpan[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike) words.push({ start: start + index, end: start + index + segment.length });
  }
  return words;
}
