import type { EncoderPool } from './encoder-pool.ts';
import type { EncodedText, EncodeOptions } from './engine.ts';
import type { PlannedWindow, PlannerCalls } from './planner-calls.ts';
import type { WorkerClient } from './worker-client.ts';

export interface TextEncoder {
  readonly planner: WorkerClient<PlannerCalls>;
  readonly pool: EncoderPool;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  /** Milliseconds. */
  readonly now: () => number;
}

const PROGRESS_MILLISECONDS = 100;
/** [CLS] and [SEP]. */
const SPECIAL_TOKENS = 2;

/**
 * Cuts a text into windows and encodes those that are not remembered.
 * @throws EngineError, AbortError
 */
export async function encodeText(
  text: string,
  encoder: TextEncoder,
  options: EncodeOptions,
): Promise<EncodedText> {
  const { planner, pool, windowTokens, now } = encoder;
  const began = now();
  const { windows, unknownTokens } = await planner.call(
    'plan',
    { text, windowTokens },
    { signal: options.signal },
  );
  const encodedWindows = windows.filter(({ ids }) => !pool.recall(ids)).length;
  const report = progressReporter(windows.length, now, options.onProgress);
  const encode = async ({ start, end, ids }: PlannedWindow) => {
    const vector = await pool.encode(ids, options.priority ?? 'live', options.signal);
    report();
    return { start, end, tokens: ids.length - SPECIAL_TOKENS, vector };
  };
  const encoded = await Promise.all(windows.map(encode));
  return {
    windows: encoded,
    tokens: encoded.reduce((total, { tokens }) => total + tokens, 0),
    unknownTokens,
    encodedWindows,
    milliseconds: now() - began,
  };
}

/** Counts windows done and reports them, for texts of several, at most every 100 ms. */
function progressReporter(
  windowsTotal: number,
  now: () => number,
  onProgress: EncodeOptions['onProgress'],
): () => void {
  let windowsDone = 0;
  let reported = -Infinity;
  return () => {
    windowsDone += 1;
    if (windowsTotal < 2 || now() - reported < PROGRESS_MILLISECONDS) return;
    reported = now();
    onProgress?.({ windowsDone, windowsTotal });
  };
}
