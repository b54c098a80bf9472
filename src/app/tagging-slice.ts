import type { LanguageHint } from '../engine/engine.ts';
import type { Failure } from './failure.ts';
import type { TagResult } from './tag-result.ts';

export interface ReadingProgress {
  readonly windowsDone: number;
  readonly windowsTotal: number;
  /** Milliseconds still to go, as far as the pace so far tells. */
  readonly remainingMilliseconds: number;
}

export type Tagging =
  | { readonly phase: 'idle' }
  /** Progress is null until the encoder reports some, which it does for long texts only. */
  | { readonly phase: 'running'; readonly progress: ReadingProgress | null }
  | { readonly phase: 'stopped'; readonly progress: ReadingProgress | null }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface TaggingSlice {
  readonly tagging: Tagging;
  /** Of the present text when idle; while a run is under way, of the last text that was read. */
  readonly result: TagResult | null;
  /** The language that the text seems to be in, where the encoder was not trained on it. */
  readonly languageHint: LanguageHint | null;
}
