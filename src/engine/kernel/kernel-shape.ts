import type { BertConfig } from '../../checkpoint/bert/bert-config.ts';
import type { LinearName } from '../../checkpoint/bert/bert-weights.ts';

/** Numbers that the kernel's loops take at once, at most. */
const BLOCK = 16;
/** Of a head's numbers, those that attention takes at once. */
const HEAD_BLOCK = 8;

/** An axis as it lies in the kernel's memory: in whole blocks, with zeros where there are no numbers. */
export interface Axis {
  /** Numbers and zeros; a multiple of the block. */
  readonly width: number;
  /** Where each number lies. */
  readonly places: Int32Array;
}

/** How an encoder lies in the kernel's memory. Shapes of whole blocks, which are most, have no gaps. */
export interface KernelShape {
  readonly heads: number;
  readonly headSize: number;
  readonly layerNormEpsilon: number;
  readonly hidden: Axis;
  /** What attention gives: the heads, each in whole blocks. */
  readonly attended: Axis;
  /** What goes into each linear layer, and what comes out of it. */
  readonly linear: Readonly<Record<LinearName, { readonly inputs: Axis; readonly outputs: Axis }>>;
}

export function kernelShape(config: BertConfig): KernelShape {
  const { heads, layerNormEpsilon } = config;
  const headSize = config.hidden / heads;
  const hidden = parts(1, config.hidden, roundUp(config.hidden, BLOCK));
  const width = headWidth(heads, headSize);
  const attended = parts(heads, headSize, width);
  const threefold = parts(3 * heads, headSize, width);
  const intermediate = parts(1, config.intermediate, roundUp(config.intermediate, BLOCK));
  const linear = {
    queryKeyValue: { inputs: hidden, outputs: threefold },
    attentionOutput: { inputs: attended, outputs: hidden },
    intermediate: { inputs: hidden, outputs: intermediate },
    output: { inputs: intermediate, outputs: hidden },
  };
  return { heads, headSize, layerNormEpsilon, hidden, attended, linear };
}

/** `count` parts of `size` numbers, each `width` wide. */
function parts(count: number, size: number, width: number): Axis {
  const places = Int32Array.from({ length: count * size }, (_, index) => {
    return Math.floor(index / size) * width + (index % size);
  });
  return { width: count * width, places };
}

/** The least width of a head with which all heads together fill whole blocks. */
function headWidth(heads: number, headSize: number): number {
  let width = roundUp(headSize, HEAD_BLOCK);
  while ((heads * width) % BLOCK !== 0) width += HEAD_BLOCK;
  return width;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
