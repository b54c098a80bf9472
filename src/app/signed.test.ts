import { afterEach, expect, it } from 'vitest';
import { signed } from './signed.ts';
import { speak } from './words/t.ts';

afterEach(() => speak('en', {}));

it('shows the sign, with a true minus, and none for what rounds to nothing', () => {
  expect(signed(1.239)).toBe('+1.24');
  expect(signed(-0.4)).toBe('−0.40');
  expect(signed(-0.001)).toBe('0.00');
  expect(signed(12.34, 1)).toBe('+12.3');
});

it("is written by the language's own rules", () => {
  speak('de', {});
  expect(signed(-1.239)).toBe('−1,24');
});
