import { describe, expect, it } from 'vitest';
import { checkLine } from './check-line.ts';

describe('checkLine', () => {
  it('tells result, difference, speed and reason', () => {
    const check = { backend: 'wasm', precision: 'int8', note: 'The reference is fp32.' } as const;
    expect(
      checkLine({ ...check, passed: true, difference: 0.00423, millisecondsPerWindow: 23.6 }),
    ).toEqual({
      form: 'WASM int8',
      words: 'passed, 0.42 % from the reference, 24 ms for 128 tokens. The reference is fp32.',
    });
  });

  it('leaves out what was not measured', () => {
    const check = { backend: 'webgpu', precision: 'fp16', note: 'No graphics card.' } as const;
    expect(
      checkLine({ ...check, passed: false, difference: null, millisecondsPerWindow: null }),
    ).toEqual({ form: 'WebGPU fp16', words: 'refused. No graphics card.' });
  });
});
