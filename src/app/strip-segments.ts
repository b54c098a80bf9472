import { aggregateWindows } from '../core/aggregate.ts';
import { winner } from '../core/winner.ts';
import type { TaggedWindow } from './tag-result.ts';

/** One or more neighbouring windows, as drawn in the strip of windows. */
export interface StripSegment {
  /** Number of its first window, from 0. */
  readonly firstWindow: number;
  readonly windows: number;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
  /** The winning tag's place in its set, and its probability (0 to 1). */
  readonly tag: number;
  readonly probability: number;
}

/**
 * The windows as at most `most` segments: a strip can't show thousands one by one, so neighbours
 * are joined, equally many to each segment, and their probabilities averaged by tokens.
 */
export function stripSegments(windows: readonly TaggedWindow[], most: number): StripSegment[] {
  const size = Math.max(1, Math.ceil(windows.length / most));
  const segments: StripSegment[] = [];
  for (let first = 0; first < windows.length; first += size) {
    const joined = windows.slice(first, first + size);
    const probabilities = aggregateWindows(joined);
    const tag = winner(probabilities);
    segments.push({
      firstWindow: first,
      windows: joined.length,
      start: joined[0]!.start,
      end: joined.at(-1)!.end,
      tokens: joined.reduce((total, window) => total + window.tokens, 0),
      tag,
      probability: probabilities[tag]!,
    });
  }
  return segments;
}
