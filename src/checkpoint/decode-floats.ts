import { words } from '../core/words.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { halvesToFloats } from './half-precision.ts';
import { aligned, type Tensor } from './tensor.ts';

/**
 * A tensor's numbers as float32. F32 that lies at a multiple of four bytes is a view, all else a copy.
 * @param first position of the first of them, where they are part of a tensor
 * @throws CheckpointError naming `what` when the numbers are not floats or one is not finite.
 */
export function decodeFloats(tensor: Tensor, what: string, first = 0): Float32Array {
  const values = convert(tensor, what);
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index]!)) {
      throw new CheckpointError(
        what,
        words('holds {number} at position {position}', {
          number: String(values[index]),
          position: first + index,
        }),
        words('Save the model again: a training run that diverged leaves such numbers.'),
      );
    }
  }
  return values;
}

function convert({ dtype, bytes }: Tensor, what: string): Float32Array {
  if (dtype === 'F32') return new Float32Array(...aligned(bytes, 4));
  if (dtype === 'F16') return halvesToFloats(new Uint16Array(...aligned(bytes, 2)));
  if (dtype === 'BF16') return bfloatsToFloats(new Uint16Array(...aligned(bytes, 2)));
  if (dtype === 'F64') return new Float32Array(new Float64Array(...aligned(bytes, 8)));
  throw new CheckpointError(
    what,
    words('is stored as {dtype}, not as floating-point numbers', { dtype }),
    words('Choose the unquantised model.'),
  );
}

/** A bfloat16 is the upper half of a float32. */
function bfloatsToFloats(values: Uint16Array): Float32Array {
  const bits = new Uint32Array(values.length);
  for (let index = 0; index < values.length; index++) bits[index] = values[index]! << 16;
  return new Float32Array(bits.buffer);
}
