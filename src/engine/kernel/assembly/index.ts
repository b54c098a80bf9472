export { release, reserve } from './memory';
export { packWeights, sumColumns } from './weights';
export { roundRows } from './rounding';
export { multiply, ROUNDED_BYTES } from './product';
export { multiplyFloats } from './product-floats';
export { addNorm } from './norm';
export { gelu } from './gelu';
export { attention } from './attention';
export { embed, meanRow } from './embedding';
