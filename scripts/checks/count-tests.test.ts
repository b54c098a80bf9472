import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './count-tests.ts';

describe('countVitest', () => {
  it('reads what passed and what failed', () => {
    expect(countVitest({ numPassedTests: 40, numFailedTests: 2, numTotalTests: 42 })).toEqual({
      passed: 40,
      failed: 2,
    });
  });

  it('refuses a report of another form', () => {
    expect(() => countVitest({ stats: {} })).toThrow('numPassedTests');
  });
});

describe('countPlaywright', () => {
  it('counts a flaky test as failed', () => {
    const stats = { expected: 12, unexpected: 1, flaky: 2, skipped: 0 };
    expect(countPlaywright({ stats })).toEqual({ passed: 12, failed: 3 });
  });
});
