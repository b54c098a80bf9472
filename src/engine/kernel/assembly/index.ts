export { reserve } from './memory';
export { packWeights, sumColumns } from './weights';
export { roundRows } from './rounding';
export { multiply, ROUNDED_BYTES } from './product';
export { addNorm } from './norm';
export { gelu } from './gelu';
export { attention } from './attention';
export { embed, meanRow } from './embedding';
