import type { EncodedWindow } from '../engine/engine.ts';

interface Word {
  /** Where it begins in the cleaned text. */
  readonly cleaned: number;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Windows of a cleaned text, with offsets into the text that it was made of. Cleaning drops words and
 * changes none, so each one that is left is the next of its kind in the text.
 */
export function placeCleaned(
  windows: readonly EncodedWindow[],
  cleaned: string,
  text: string,
): EncodedWindow[] {
  const words = findWords(cleaned, text);
  // Windows and words are in order: each word is looked at once.
  let next = 0;
  return windows.map((window) => {
    while (next < words.length && words[next]!.cleaned < window.start) next++;
    const first = next;
    while (next < words.length && words[next]!.cleaned < window.end) next++;
    const start = words[first]?.start ?? 0;
    return { ...window, start, end: next > first ? words[next - 1]!.end : start };
  });
}

function findWords(cleaned: string, text: string): Word[] {
  const words: Word[] = [];
  // A character that takes more room in lower case moves what follows it; few do.
  const runs = [...text.toLowerCase().matchAll(/[a-z0-9]+/g)];
  let next = 0;
  for (const { 0: word, index } of cleaned.matchAll(/[^ ]+/g)) {
    while (next < runs.length && !runs[next]![0].startsWith(word)) next++;
    const run = runs[next++];
    if (run === undefined) break;
    words.push({ cleaned: index, start: run.index, end: run.index + run[0].length });
  }
  return words;
}
