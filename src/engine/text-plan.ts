import { planWindows } from '../core/windows.ts';
import type { Tokeniser } from './tokeniser.ts';
import { withSpecialTokens } from './with-special-tokens.ts';

/** A window as the encoder needs it: its place in the text and its token ids. */
export interface PlannedWindow {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** [CLS] and [SEP] included. */
  readonly ids: Int32Array;
}

/** The windows of a text in two runs of numbers, which cross a worker's border without copies. */
export interface TextPlan {
  /** [windows, 3]: start, end, number of ids. */
  readonly bounds: Int32Array<ArrayBuffer>;
  /** The windows' ids, one after the other, each with [CLS] and [SEP]. */
  readonly ids: Int32Array<ArrayBuffer>;
  /** Tokens that the vocabulary does not have ([UNK]). */
  readonly unknownTokens: number;
}

/** Cuts a text into windows; a generator, so that it can be paused and given up. */
export function* planText(
  text: string,
  tokeniser: Tokeniser,
  windowTokens: number,
): Generator<void, TextPlan> {
  const { tokenise, unknown } = tokeniser;
  const windows = yield* planWindows(text, { tokenise, windowTokens });
  const framed = windows.map(({ ids }) => withSpecialTokens(ids, tokeniser));
  const bounds = new Int32Array(3 * windows.length);
  const allIds = new Int32Array(framed.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const [index, { start, end }] of windows.entries()) {
    const ids = framed[index]!;
    bounds.set([start, end, ids.length], 3 * index);
    allIds.set(ids, offset);
    offset += ids.length;
  }
  let unknownTokens = 0;
  for (const id of allIds) if (id === unknown) unknownTokens += 1;
  return { bounds, ids: allIds, unknownTokens };
}

/** The windows of a plan; their ids are parts of the plan's. */
export function plannedWindows({ bounds, ids }: TextPlan): PlannedWindow[] {
  let offset = 0;
  return Array.from({ length: bounds.length / 3 }, (_, index) => {
    const [start, end, count] = bounds.subarray(3 * index, 3 * index + 3);
    const from = offset;
    offset += count!;
    return { start: start!, end: end!, ids: ids.subarray(from, offset) };
  });
}
