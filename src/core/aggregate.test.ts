import { describe, expect, it } from 'vitest';
import { aggregateWindows } from './aggregate.ts';

describe('aggregateWindows', () => {
  it('counts each window by its tokens', () => {
    const mean = aggregateWindows([
      { probabilities: [1, 0], tokens: 30 },
      { probabilities: [0.2, 0.8], tokens: 10 },
    ]);
    expect(mean[0]).toBeCloseTo(0.8, 12);
    expect(mean[1]).toBeCloseTo(0.2, 12);
  });

  it('counts windows alike when none has tokens', () => {
    const empty = { tokens: 0 };
    const mean = aggregateWindows([
      { probabilities: [1, 0], ...empty },
      { probabilities: [0, 1], ...empty },
    ]);
    expect([...mean]).toEqual([0.5, 0.5]);
  });

  it('refuses a text without windows', () => {
    expect(() => aggregateWindows([])).toThrow('A text without windows has no probabilities.');
  });
});
