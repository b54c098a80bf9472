import { describe, expect, it } from 'vitest';
import type { BackendCheck } from './engine.ts';
import { TINY } from './fakes/start-engine.ts';
import { likelyForm } from './likely-form.ts';

const INT8 = { ...TINY, precision: 'int8' } as const;
const WASM = { backend: 'wasm', precision: 'int8' } as const;

const check = (
  form: Pick<BackendCheck, 'backend' | 'precision'>,
  millisecondsPerWindow: number,
  passed = true,
): BackendCheck => ({ ...form, passed, millisecondsPerWindow, difference: 0, note: '' });

describe('likelyForm', () => {
  it('is WASM in the precision of the weights on a first visit', () => {
    expect(likelyForm(INT8, 'auto', [])).toEqual(WASM);
  });

  it('hangs on the GPU where that was faster the last time', () => {
    const gpu = { backend: 'webgpu', precision: 'fp16' } as const;
    expect(likelyForm(INT8, 'auto', [check(WASM, 20), check(gpu, 2)])).toBeUndefined();
    expect(likelyForm(INT8, 'auto', [check(WASM, 20), check(gpu, 40)])).toEqual(WASM);
    expect(likelyForm(INT8, 'auto', [check(WASM, 20), check(gpu, 2, false)])).toEqual(WASM);
  });

  it('is what the person has chosen', () => {
    const gpu = check({ backend: 'webgpu', precision: 'fp16' }, 2);
    expect(likelyForm(INT8, 'wasm', [check(WASM, 20), gpu])).toEqual(WASM);
    expect(likelyForm(INT8, 'webgpu', [])).toBeUndefined();
  });
});
