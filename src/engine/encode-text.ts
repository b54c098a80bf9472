import type { EncodedWindows, PoolRequest } from './encoder-pool.ts';
import type { EncodedText, EncodeOptions, EncoderSource } from './engine.ts';
import type { Planner } from './planner.ts';

export interface TextEncoderParts {
  readonly planner: Planner;
  readonly encodeWindows: (
    windows: readonly Int32Array[],
    request: PoolRequest,
  ) => Promise<EncodedWindows>;
  readonly source: EncoderSource;
  /** Milliseconds. */
  readonly now: () => number;
}

const PROGRESS_MILLISECONDS = 100;

/** [CLS] and [SEP]. */
const SPECIAL_TOKENS = 2;

/** A language shows in the first lines; the rest of a long text need not cross to the worker again. */
const LANGUAGE_SAMPLE = 4_096;

/**
 * Cuts a text into windows and encodes those that are not remembered.
 * @throws EngineError, the signal's reason
 */
export async function encodeText(
  text: string,
  { planner, encodeWindows, source, now }: TextEncoderParts,
  { pooling, priority = 'live', signal, onProgress }: EncodeOptions,
): Promise<EncodedText> {
  const began = now();
  const { id: encoderId, windowTokens } = source;
  const { windows, unknownTokens } = await planner.plan({ text, windowTokens }, signal);
  const encoding = encodeWindows(
    windows.map(({ ids }) => ids),
    { pooling, priority, signal, onWindows: progressReporter(windows.length, now, onProgress) },
  );
  // In the meantime the planner has nothing else to do; in bulk work it has, and nobody is shown a hint.
  const detecting =
    priority === 'live' ? planner.detectLanguage(text.slice(0, LANGUAGE_SAMPLE), signal) : null;
  const { vectors, encoded } = await encoding;
  const languageHint = await detecting;
  signal?.throwIfAborted();
  const encodedWindows = windows.map(({ start, end, ids }, index) => ({
    start,
    end,
    tokens: ids.length - SPECIAL_TOKENS,
    vector: vectors[index]!,
  }));
  return {
    encoderId,
    windows: encodedWindows,
    tokens: encodedWindows.reduce((total, { tokens }) => total + tokens, 0),
    unknownTokens,
    encodedWindows: encoded,
    milliseconds: now() - began,
    ...(languageHint ? { languageHint } : {}),
  };
}

/** Counts windows done and reports them, for texts of several, at most every 100 ms. */
function progressReporter(
  windowsTotal: number,
  now: () => number,
  onProgress: EncodeOptions['onProgress'],
): (count: number) => void {
  let windowsDone = 0;
  let reported = -Infinity;
  return (count) => {
    windowsDone += count;
    if (windowsTotal < 2 || now() - reported < PROGRESS_MILLISECONDS) return;
    reported = now();
    onProgress?.({ windowsDone, windowsTotal });
  };
}
