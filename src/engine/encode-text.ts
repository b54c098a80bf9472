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
  const { vectors, encoded } = await encodeWindows(
    windows.map(({ ids }) => ids),
    { pooling, priority, signal, onWindows: progressReporter(windows.length, now, onProgress) },
  );
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
