import { describe, expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

describe('takeTurns', () => {
  it('begins a task when the one before of its name has ended, however it ended', async () => {
    const inTurn = takeTurns();
    const order: string[] = [];
    let fail = (): void => undefined;
    const first = inTurn(
      'a',
      () => new Promise((_, reject) => (fail = () => reject(new Error('first')))),
    );
    const second = inTurn('a', () => Promise.resolve(order.push('second')));
    await inTurn('b', () => Promise.resolve(order.push('another name')));
    fail();
    await expect(first).rejects.toThrow('first');
    await second;
    expect(order).toEqual(['another name', 'second']);
  });
});
