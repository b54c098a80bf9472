import { expect, it } from 'vitest';
import { logOdds } from './log-odds.ts';

it('is 0 for an even chance, and the same either way for what is as likely as not', () => {
  expect(logOdds(0.5)).toBe(0);
  expect(logOdds(0.9)).toBeCloseTo(Math.log(9), 12);
  expect(logOdds(0.1)).toBeCloseTo(-Math.log(9), 12);
});

it('stays finite for what is certain', () => {
  expect(logOdds(1)).toBeCloseTo(20.72, 2);
  expect(logOdds(0)).toBeCloseTo(-20.72, 2);
});
