import type { Linear } from '../../src/checkpoint/bert/bert-weights.ts';
import { denseWeight } from '../../src/checkpoint/bert/graph-form.ts';

/** A linear layer [inputs, parts * outputs] as `parts` layers [inputs, outputs] in float32. */
export function splitColumns(linear: Linear, parts: number): Linear[] {
  const { rows, columns } = linear.weight;
  const width = columns / parts;
  const values = denseWeight(linear);
  return Array.from({ length: parts }, (_, part) => {
    const partValues = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++) {
      const from = row * columns + part * width;
      partValues.set(values.subarray(from, from + width), row * width);
    }
    return {
      weight: { precision: 'fp32', rows, columns: width, values: partValues },
      bias: linear.bias.slice(part * width, (part + 1) * width),
    };
  });
}
