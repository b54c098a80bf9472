import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/words.ts';
import { chooseForm } from './choose-form.ts';
import type { BackendCheck } from './engine.ts';
import { formName, type BackendForm } from './possible-forms.ts';

const GPU = { isUsable: true, hasHalfPrecision: true, description: 'The graphics card is a test.' };
const ON_GPU: BackendForm = { backend: 'webgpu', precision: 'fp16' };
const INT8: BackendForm = { backend: 'wasm', precision: 'int8' };
const EXACT: BackendForm = { backend: 'wasm', precision: 'fp32' };
const FORMS = [ON_GPU, INT8, EXACT];

function check(form: BackendForm, milliseconds: number | null): BackendCheck {
  const passed = milliseconds !== null;
  const note = passed ? 'right' : `${formName(form)} is wrong.`;
  return { ...form, passed, difference: 0.01, millisecondsPerWindow: milliseconds, note };
}

const chosen = (checks: readonly BackendCheck[], gpu = GPU) => {
  const choice = chooseForm(FORMS, checks, gpu);
  return choice && [formName(choice.form), inEnglish(choice.reason)];
};

describe('chooseForm', () => {
  it('does not trust WebGPU before it was checked', () => {
    expect(chosen([])).toEqual(['WASM int8', 'WebGPU fp16 is still to be checked.']);
  });

  it('takes the faster of those that passed, and says by how much', () => {
    expect(chosen([check(ON_GPU, 4.24), check(INT8, 30.4)])).toEqual([
      'WebGPU fp16',
      'It is faster: 4.2 ms for a window of 128 tokens, WASM int8 takes 30 ms.',
    ]);
    expect(chosen([check(ON_GPU, 31), check(INT8, 30)])![0]).toBe('WASM int8');
  });

  it('takes none that failed', () => {
    expect(chosen([check(ON_GPU, null), check(INT8, 30)])).toEqual([
      'WASM int8',
      'WebGPU fp16 is wrong.',
    ]);
    expect(chosen([check(ON_GPU, null), check(INT8, null)])![0]).toBe('WASM fp32');
    expect(chosen([check(ON_GPU, null), check(INT8, null), check(EXACT, null)])).toBeNull();
  });

  it('says why there is no GPU to use', () => {
    const none = { ...GPU, isUsable: false, description: 'This browser does not offer WebGPU.' };
    const choice = chooseForm([INT8, EXACT], [], none);
    expect(choice?.reason).toBe('This browser does not offer WebGPU.');
  });

  it('says that weights do not suit a GPU that is there', () => {
    expect(chooseForm([INT8], [], GPU)?.reason).toContain('do not suit WebGPU');
  });
});
