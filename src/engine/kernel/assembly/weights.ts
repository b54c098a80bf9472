/**
 * Packs an int8 matrix [inputs, outputs] for `multiply`: 8 outputs at a time, and of these 4 inputs at
 * a time, 32 bytes. Inputs are a multiple of 4, outputs of 8.
 */
export function packWeights(source: usize, target: usize, inputs: i32, outputs: i32): void {
  let to = target;
  for (let output = 0; output < outputs; output += 8) {
    for (let input = 0; input < inputs; input += 4) {
      const from = source + input * outputs + output;
      const row0 = v128.load64_zero(from);
      const row1 = v128.load64_zero(from + outputs);
      const row2 = v128.load64_zero(from + 2 * outputs);
      const row3 = v128.load64_zero(from + 3 * outputs);
      const pairs01 = v128.shuffle<i8>(row0, row1, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const pairs23 = v128.shuffle<i8>(row2, row3, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      v128.store(to, v128.shuffle<i16>(pairs01, pairs23, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(to + 16, v128.shuffle<i16>(pairs01, pairs23, 4, 12, 5, 13, 6, 14, 7, 15));
      to += 32;
    }
  }
}

/** Of each column, scale times the sum of its weights: what an input's least value is multiplied by. */
export function sumColumns(source: usize, inputs: i32, outputs: i32, scales: usize, sums: usize): void {
  for (let output = 0; output < outputs; output++) {
    let sum = 0;
    for (let input = 0; input < inputs; input++) sum += load<i8>(source + input * outputs + output);
    store<f32>(sums + output * 4, <f32>sum * load<f32>(scales + output * 4));
  }
}
