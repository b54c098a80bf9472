import { headProbabilities } from '../core/head-probabilities.ts';
import type { TagPack } from '../core/tag-pack.ts';
import type { EncodedWindow } from '../engine/engine.ts';
import type { Clock } from './clock.ts';
import type { TaggedWindow } from './tag-result.ts';

/** The page gets its turn after this long: half a frame at 60 Hz. */
const SLICE_MILLISECONDS = 8;

/**
 * The probabilities of each window by the pack's head, in slices so that a text of thousands of
 * windows never holds the page up.
 * @throws RangeError when the head is for another encoder; the signal's reason once it has fired
 */
export async function tagWindows(
  pack: TagPack,
  windows: readonly EncodedWindow[],
  clock: Clock,
  signal: AbortSignal,
): Promise<TaggedWindow[]> {
  const tagged: TaggedWindow[] = [];
  let sliceStart = clock.now();
  for (const { start, end, tokens, vector } of windows) {
    tagged.push({ start, end, tokens, probabilities: headProbabilities(pack, vector) });
    if (clock.now() - sliceStart < SLICE_MILLISECONDS) continue;
    await new Promise<void>((resume) => clock.after(0, resume));
    signal.throwIfAborted();
    sliceStart = clock.now();
  }
  return tagged;
}
