/** x [tokens, hidden] = word row + position row, from int8 tables with a scale a row. */
export function embed(
  ids: usize, tokens: i32, hidden: i32,
  words: usize, wordScales: usize, positions: usize, positionScales: usize, x: usize,
): void {
  for (let token = 0; token < tokens; token++) {
    const id = load<i32>(ids + token * 4);
    const word = words + id * hidden;
    const position = positions + token * hidden;
    const wordScale = v128.load32_splat(wordScales + id * 4);
    const positionScale = v128.load32_splat(positionScales + token * 4);
    const to = x + token * hidden * 4;
    for (let at = 0; at < hidden; at += 4) {
      const sum = f32x4.add(
        f32x4.mul(fourFloats(word + at), wordScale),
        f32x4.mul(fourFloats(position + at), positionScale),
      );
      v128.store(to + at * 4, sum);
    }
  }
}

@inline function fourFloats(at: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(at))));
}

/** The mean of the rows of x [rows, columns]. */
export function meanRow(x: usize, rows: i32, columns: i32, out: usize): void {
  for (let at = 0; at < columns * 4; at += 16) {
    let total = f32x4.splat(0);
    for (let row = 0; row < rows; row++) total = f32x4.add(total, v128.load(x + row * columns * 4 + at));
    v128.store(out + at, f32x4.div(total, f32x4.splat(<f32>rows)));
  }
}
