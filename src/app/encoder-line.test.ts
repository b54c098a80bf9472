import { describe, expect, it } from 'vitest';
import { encoderLine } from './encoder-line.ts';

const encoder = {
  name: 'MiniLM',
  id: 'all-MiniLM-L6-v2',
  startMilliseconds: 900,
  backendReason: '',
  webGpuObstacle: null,
  checks: [],
} as const;
const loading = { phase: 'loading', what: 'MiniLM', totalBytes: 22_900_000 } as const;

describe('encoderLine', () => {
  it('names model, backend, precision and state', () => {
    const onWasm = { ...encoder, backend: 'wasm', precision: 'int8' } as const;
    const onWebGpu = { ...encoder, backend: 'webgpu', precision: 'fp16' } as const;
    expect(encoderLine({ phase: 'ready', encoder: onWasm })).toBe('MiniLM, WASM int8, ready');
    expect(encoderLine({ phase: 'ready', encoder: onWebGpu })).toBe('MiniLM, WebGPU fp16, ready');
  });

  it('tells how much is loaded, where that is known', () => {
    expect(encoderLine({ ...loading, loadedBytes: 0, totalBytes: 0 })).toBe('Loading');
    expect(encoderLine({ ...loading, loadedBytes: 9_160_000 })).toBe('Loading, 9.2 MB of 22.9 MB');
    expect(encoderLine({ ...loading, loadedBytes: 22_900_000 })).toBe('Starting');
  });

  it('tells a failure', () => {
    const failure = { message: 'missing', advice: '', detail: '' };
    expect(encoderLine({ phase: 'failed', failure })).toBe('Model not loaded');
  });
});
