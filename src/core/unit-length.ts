/** The vector scaled to length 1; a vector of zeros stays as it is. */
export function unitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const number of vector) squares += number * number;
  const length = Math.sqrt(squares) || 1;
  return vector.map((number) => number / length);
}
