import { describe, expect, it } from 'vitest';
import { BatchBudget } from './batch-budget.ts';

describe('BatchBudget', () => {
  it('starts with one window', () => {
    expect(new BatchBudget().tokens).toBe(256);
  });

  it('grows on a fast device until a batch takes 150 ms', () => {
    const budget = new BatchBudget();
    for (let i = 0; i < 50; i++) budget.record(budget.tokens, budget.tokens / 10);
    expect(budget.tokens).toBe(1_500);
  });

  it('stays at one window on a slow device', () => {
    const budget = new BatchBudget();
    for (let i = 0; i < 50; i++) budget.record(256, 3_000);
    expect(budget.tokens).toBe(256);
  });

  it('has a limit', () => {
    const budget = new BatchBudget();
    for (let i = 0; i < 50; i++) budget.record(100_000, 0);
    expect(budget.tokens).toBe(8_192);
  });
});
