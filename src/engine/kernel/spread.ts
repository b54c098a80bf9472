import type { Axis } from './kernel-shape.ts';

type Numbers = Float32Array | Int8Array;

/** Puts rows of an axis, as they are without gaps, into the kernel's: [rows, width]. */
export function spreadRows(values: Numbers, axis: Axis, target: Numbers): void {
  if (isDense(axis)) return target.set(values);
  const { width, places } = axis;
  target.fill(0);
  for (const [index, value] of values.entries()) {
    const row = Math.floor(index / places.length);
    target[row * width + places[index % places.length]!] = value;
  }
}

/** Puts a matrix [inputs, outputs] into the kernel's, with zeros where either axis has gaps. */
export function spreadMatrix(values: Numbers, inputs: Axis, outputs: Axis, target: Numbers): void {
  if (isDense(inputs)) return spreadRows(values, outputs, target);
  target.fill(0);
  const size = outputs.places.length;
  for (const [row, place] of inputs.places.entries()) {
    const to = target.subarray(place * outputs.width, (place + 1) * outputs.width);
    spreadRows(values.subarray(row * size, (row + 1) * size), outputs, to);
  }
}

/** The numbers of a row of an axis, without the gaps. */
export function gatherRow(row: Float32Array, { places }: Axis): Float32Array {
  return Float32Array.from(places, (place) => row[place]!);
}

function isDense({ width, places }: Axis): boolean {
  return places.length === width;
}
