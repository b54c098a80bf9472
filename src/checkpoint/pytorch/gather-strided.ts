/**
 * Copies the elements of a strided view in row-major order, as PyTorch's `contiguous()` does.
 * @param elements bytes from the view's first element on
 * @param strides [axes], in elements
 */
export function gatherStrided(
  elements: Uint8Array,
  elementBytes: number,
  shape: readonly number[],
  strides: readonly number[],
): Uint8Array {
  const count = shape.reduce((product, size) => product * size, 1);
  const gathered = new Uint8Array(count * elementBytes);
  const index = shape.map(() => 0);
  let from = 0;
  for (let to = 0; to < gathered.length; to += elementBytes) {
    for (let byte = 0; byte < elementBytes; byte++) {
      gathered[to + byte] = elements[from * elementBytes + byte]!;
    }
    // The next element: the last axis that is not at its end steps on, those behind it start anew.
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis]!;
      index[axis]! += 1;
      if (index[axis]! < shape[axis]!) break;
      from -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
  return gathered;
}

/** Whether the view's elements already lie in row-major order without gaps. */
export function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== expected) return false;
    expected *= shape[axis]!;
  }
  return true;
}
