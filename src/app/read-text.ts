import { aggregateWindows } from '../core/aggregate.ts';
import { cleanText } from '../core/text-cleaning.ts';
import type { TagPack } from '../core/tag-pack.ts';
import type { EncodeOptions, Engine } from '../engine/engine.ts';
import type { Clock } from './clock.ts';
import { placeCleaned } from './place-cleaned.ts';
import type { TagResult } from './tag-result.ts';
import { tagWindows } from './tag-windows.ts';

interface Reading extends Pick<EncodeOptions, 'onProgress' | 'priority'> {
  readonly engine: Pick<Engine, 'encode'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * A text's tags: cleaned as the pack asks for, encoded, and each window put through the pack's head.
 * Windows are placed in the text as it was given.
 * @throws EngineError, the signal's reason
 */
export async function readText(
  pack: TagPack,
  text: string,
  { engine, clock, signal, ...options }: Reading,
): Promise<TagResult> {
  const { pooling, textCleaning } = pack.encoder;
  const cleaned = cleanText(text, textCleaning);
  const encoded = await engine.encode(cleaned, { pooling, signal, ...options });
  const placed =
    textCleaning === 'none' ? encoded.windows : placeCleaned(encoded.windows, cleaned, text);
  const windows = await tagWindows(pack, placed, clock, signal);
  const probabilities =
    windows.length === 0 ? new Float64Array(pack.tags.length) : aggregateWindows(windows);
  return { ...encoded, text, probabilities, windows };
}
