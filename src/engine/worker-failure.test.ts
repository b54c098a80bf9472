import { describe, expect, it } from 'vitest';
import { EngineError } from './engine-error.ts';
import { workerFailure } from './worker-failure.ts';

describe('workerFailure', () => {
  it('keeps the words of an error that has some', () => {
    const failure = { message: 'A.', advice: 'B.', detail: 'C' };
    expect(workerFailure(new EngineError(failure))).toBe(failure);
  });

  it.each([
    new RangeError('Array buffer allocation failed'),
    new Error('std::bad_alloc'),
    new Error('WebAssembly.Memory(): could not allocate memory'),
    new Error('Aborted(OOM)'),
  ])('knows when memory ran out: $message', (error) => {
    expect(workerFailure(error).message).toBe('There is not enough memory for the model.');
  });

  it('says what to do about anything else', () => {
    expect(workerFailure('odd')).toEqual({
      message: 'The model could not be run.',
      advice: 'Your text is kept. Retry; if that fails too, reload the page.',
      detail: 'odd',
    });
  });
});
