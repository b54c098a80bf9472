import { expect, it } from 'vitest';
import { leaveOut } from './leave-out.ts';

it('leaves a sentence out', () => {
  const text = 'One is here. Two is there. Three is gone.';
  expect(leaveOut(text, { start: 13, end: 26 })).toBe('One is here.  Three is gone.');
  expect(leaveOut(text, { start: 0, end: 12 })).toBe('Two is there. Three is gone.');
  expect(leaveOut(text, { start: 27, end: 41 })).toBe('One is here. Two is there.');
});

it('does not join the words on both sides', () => {
  expect(leaveOut('cat-like', { start: 3, end: 4 })).toBe('cat like');
});

it('leaves nothing of what is all left out', () => {
  expect(leaveOut(' cat ', { start: 1, end: 4 })).toBe('');
});
