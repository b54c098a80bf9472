/**
 * Rows that the loss works on at a time. Four keep every loaded weight and gradient busy for four
 * products, which is what makes a pass fast; the loops below spell the four out.
 */
export const BLOCK_ROWS = 4;

/**
 * Dot products of four vectors with one row of weights.
 *
 * @param block - [4, features]
 * @param weights - holds the row from `offset` on
 * @param products - receives the four dot products
 */
export function multiplyBlock(
  block: Float64Array,
  features: number,
  weights: Float64Array,
  offset: number,
  products: Float64Array,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let j = 0; j < features; j++) {
    const weight = weights[offset + j]!;
    first += weight * block[j]!;
    second += weight * block[features + j]!;
    third += weight * block[2 * features + j]!;
    fourth += weight * block[3 * features + j]!;
  }
  products[0] = first;
  products[1] = second;
  products[2] = third;
  products[3] = fourth;
}

/**
 * Adds the four vectors, each times its factor, to one row of the gradient.
 *
 * @param block - [4, features]
 * @param factors - the four factors
 * @param gradient - holds the row from `offset` on
 */
export function accumulateBlock(
  block: Float64Array,
  features: number,
  factors: Float64Array,
  gradient: Float64Array,
  offset: number,
): void {
  const first = factors[0]!;
  const second = factors[1]!;
  const third = factors[2]!;
  const fourth = factors[3]!;
  for (let j = 0; j < features; j++) {
    gradient[offset + j]! +=
      first * block[j]! +
      second * block[features + j]! +
      third * block[2 * features + j]! +
      fourth * block[3 * features + j]!;
  }
}
