import { describe, expect, it } from 'vitest';
import { describeLongestTask, describeWorkers } from './describe-run.ts';

describe('the words for a run', () => {
  it('say how long the longest task was, where one was seen', () => {
    expect(describeLongestTask([0, 0])).toBe("main thread's longest task under 50 ms");
    expect(describeLongestTask([0, 71.4, 60])).toBe("main thread's longest task 71 ms");
  });

  it('count workers', () => {
    expect([1, 2].map(describeWorkers)).toEqual(['1 worker', '2 workers']);
  });
});
