import { describe, expect, it } from 'vitest';
import { WaitingDocuments } from './waiting-documents.ts';

function waitingFor(...ids: number[]): WaitingDocuments {
  const waiting = new WaitingDocuments();
  for (const id of ids) waiting.add(id);
  return waiting;
}

const takeAll = (waiting: WaitingDocuments, showing: number[] = []): number[] => {
  const taken: number[] = [];
  for (let id = waiting.take(showing); id !== undefined; id = waiting.take(showing)) taken.push(id);
  return taken;
};

describe('WaitingDocuments', () => {
  it('gives the newest first', () => {
    expect(takeAll(waitingFor(3, 1, 2))).toEqual([3, 2, 1]);
  });

  it('gives those on the screen before, from the top', () => {
    expect(takeAll(waitingFor(1, 2, 3, 4, 5), [2, 9, 4])).toEqual([2, 4, 5, 3, 1]);
  });

  it('gives one that came back by its age', () => {
    const waiting = waitingFor(1, 2, 3);
    expect(waiting.take([1])).toBe(1);
    waiting.add(1);
    expect(takeAll(waiting)).toEqual([3, 2, 1]);
  });

  it('gives none twice, and none that was deleted', () => {
    const waiting = waitingFor(1, 2, 2, 3);
    waiting.delete(3);
    waiting.add(3);
    waiting.delete(1);
    expect(waiting.size).toBe(2);
    expect(takeAll(waiting)).toEqual([3, 2]);
    expect(waiting.size).toBe(0);
  });
});
