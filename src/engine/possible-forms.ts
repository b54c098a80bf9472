import type { Backend, EncoderSource, Precision } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';

/** Where an encoder runs, and in which precision it computes there. */
export interface BackendForm {
  readonly backend: Backend;
  readonly precision: Precision;
}

/**
 * The forms in which an encoder can be run, those that are likely the fastest first. Int8 is never
 * run on WebGPU: it has no such operators, and graphs that hold them give wrong numbers there
 * (transformers.js#1512).
 */
export function possibleForms(
  { format, precision }: Pick<EncoderSource, 'format' | 'precision'>,
  { isUsable, hasHalfPrecision }: GpuFacts,
): BackendForm[] {
  const onGpu = format === 'onnx' ? precision : hasHalfPrecision ? 'fp16' : 'fp32';
  const fitsGpu = onGpu === 'fp32' || (onGpu === 'fp16' && hasHalfPrecision);
  const forms: BackendForm[] = isUsable && fitsGpu ? [{ backend: 'webgpu', precision: onGpu }] : [];
  // A graph that is given has its own precision; one that is written can have that of its weights.
  if (format === 'onnx') return [...forms, { backend: 'wasm', precision }];
  if (precision === 'int8') forms.push({ backend: 'wasm', precision });
  return [...forms, { backend: 'wasm', precision: 'fp32' }];
}

export function isSameForm(a: BackendForm, b: BackendForm): boolean {
  return a.backend === b.backend && a.precision === b.precision;
}

/** Such as `WASM int8`. */
export function formName({ backend, precision }: BackendForm): string {
  return `${{ wasm: 'WASM', webgpu: 'WebGPU', cpu: 'CPU' }[backend]} ${precision}`;
}
