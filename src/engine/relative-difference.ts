/**
 * How far a vector lies from the one that it should be: |vector - reference| / |reference|, by Euclidean
 * lengths; 0 where they are the same.
 */
export function relativeDifference(
  vector: ArrayLike<number>,
  reference: ArrayLike<number>,
): number {
  let difference = 0;
  let length = 0;
  for (let index = 0; index < reference.length; index++) {
    difference += (vector[index]! - reference[index]!) ** 2;
    length += reference[index]! ** 2;
  }
  return difference === 0 ? 0 : Math.sqrt(difference / length);
}
