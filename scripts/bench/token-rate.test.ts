import { describe, expect, it } from 'vitest';
import { bestTokenRate, describeRates, tokenRate } from './token-rate.ts';

describe('the rates of tokens', () => {
  it('are tokens a second', () => {
    expect(tokenRate({ tokens: 30, milliseconds: 500 })).toBe(60);
  });

  it('count the best run, which need not be the shortest', () => {
    const runs = [
      { tokens: 10, milliseconds: 100 },
      { tokens: 600, milliseconds: 2000 },
    ];
    expect(bestTokenRate(runs)).toBe(300);
  });

  it('are told side by side', () => {
    expect(describeRates(520, 260)).toBe('ours 520.0, peer 260.0, ratio 2.00');
  });
});
