import { describe, expect, it } from 'vitest';
import { formName, possibleForms } from './possible-forms.ts';

const gpu = (isUsable: boolean, hasHalfPrecision = false) => ({
  isUsable,
  hasHalfPrecision,
  description: '',
});
const names = (...asked: Parameters<typeof possibleForms>): string[] =>
  possibleForms(...asked).map(formName);

describe('possibleForms', () => {
  it('writes the graph for the backend: half precision on WebGPU where there is any', () => {
    const weights = { format: 'compact', precision: 'int8' } as const;
    expect(names(weights, gpu(true, true))).toEqual(['WebGPU fp16', 'WASM int8', 'WASM fp32']);
    expect(names(weights, gpu(true))).toEqual(['WebGPU fp32', 'WASM int8', 'WASM fp32']);
    expect(names(weights, gpu(false))).toEqual(['WASM int8', 'WASM fp32']);
    const half = { format: 'compact', precision: 'fp16' } as const;
    expect(names(half, gpu(true))).toEqual(['WebGPU fp32', 'WASM fp32']);
  });

  it('runs a graph that is given as it is, and int8 never on WebGPU', () => {
    const graph = (precision: 'int8' | 'fp16' | 'fp32') => ({ format: 'onnx', precision }) as const;
    expect(names(graph('int8'), gpu(true, true))).toEqual(['WASM int8']);
    expect(names(graph('fp16'), gpu(true, true))).toEqual(['WebGPU fp16', 'WASM fp16']);
    expect(names(graph('fp16'), gpu(true))).toEqual(['WASM fp16']);
    expect(names(graph('fp32'), gpu(true))).toEqual(['WebGPU fp32', 'WASM fp32']);
  });
});
