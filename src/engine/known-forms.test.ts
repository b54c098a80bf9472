import { describe, expect, it } from 'vitest';
import type { BackendCheck } from './engine.ts';
import { TINY } from './fakes/start-engine.ts';
import { keepChecks, type CheckStore } from './form-memory.ts';
import { KnownForms } from './known-forms.ts';

const INT8 = { ...TINY, precision: 'int8' } as const;
const WASM = { backend: 'wasm', precision: 'int8' } as const;
const WEBGPU = { backend: 'webgpu', precision: 'fp16' } as const;
const GPU = { isUsable: true, hasHalfPrecision: true, description: 'The graphics card is a test.' };

const check = (
  form: Pick<BackendCheck, 'backend' | 'precision'>,
  millisecondsPerWindow: number,
  passed = true,
): BackendCheck => ({ ...form, passed, millisecondsPerWindow, difference: 0, note: '' });

function known(checks: readonly BackendCheck[] = [], gpu = GPU) {
  const kept = new Map<string, string>();
  const checkStore: CheckStore = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
  keepChecks(checkStore, INT8, GPU, checks);
  let looks = 0;
  const describeGpu = () => {
    looks += 1;
    return Promise.resolve(gpu);
  };
  const forms = new KnownForms({ source: INT8, checkStore, describeGpu });
  return { forms, looks: () => looks };
}

describe('what is known of forms', () => {
  it('is WASM until the GPU was looked at, once', async () => {
    const { forms, looks } = known();
    expect(forms.choose()?.form).toEqual(WASM);
    expect(forms.on('webgpu')).toBeUndefined();
    expect(forms.webGpuObstacle).toContain('about to be found out');
    await Promise.all([forms.look(), forms.look()]);
    expect(forms.on('webgpu')).toEqual(WEBGPU);
    expect(forms.webGpuObstacle).toBeNull();
    expect(looks()).toBe(1);
  });

  it('tells whether WebGPU was better the last time', () => {
    expect(known().forms.preferredWebGpu).toBe(false);
    expect(known([check(WASM, 20), check(WEBGPU, 2)]).forms.preferredWebGpu).toBe(true);
    expect(known([check(WASM, 20), check(WEBGPU, 40)]).forms.preferredWebGpu).toBe(false);
    expect(known([check(WASM, 20), check(WEBGPU, 2, false)]).forms.preferredWebGpu).toBe(false);
  });

  it('has what was found out on the same GPU', async () => {
    const checks = [check(WASM, 20), check(WEBGPU, 2)];
    const { forms } = known(checks);
    expect(forms.checks).toEqual([checks[0]]);
    await forms.look();
    expect(forms.checks).toEqual(checks);
    expect(forms.choose()?.form).toEqual(WEBGPU);
    const { forms: onAnother } = known(checks, { ...GPU, description: 'Another.' });
    await onAnother.look();
    expect(onAnother.checks).toEqual([]);
  });

  it('has the newest check of each form, and forgets failures when it is told to', () => {
    const { forms } = known([check(WASM, 20)]);
    forms.note([check(WASM, 0, false)]);
    expect(forms.checkOf(WASM)?.passed).toBe(false);
    expect(forms.choose()?.form.precision).toBe('fp32');
    forms.forgetFailures('wasm');
    expect(forms.choose()?.form).toEqual(WASM);
  });
});
