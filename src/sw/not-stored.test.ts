import { expect, it } from 'vitest';
import { notStored } from './not-stored.ts';

it('tells a full browser from a server that cannot be reached', () => {
  const full = new DOMException('Quota exceeded.', 'QuotaExceededError');
  expect(notStored(full)).toMatchObject({ type: 'not-stored', reason: 'no-room' });
  expect(notStored(new TypeError('Failed to fetch'))).toMatchObject({
    reason: 'unreachable',
    detail: 'TypeError: Failed to fetch',
  });
});
