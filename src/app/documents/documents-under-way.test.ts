import { describe, expect, it } from 'vitest';
import { DocumentsUnderWay } from './documents-under-way.ts';

describe('DocumentsUnderWay', () => {
  it('has room for many short documents, and takes more when half of them are done', () => {
    const underWay = new DocumentsUnderWay(() => 100);
    for (let id = 0; !underWay.isFull; id++) underWay.begin(id);
    expect(underWay.size).toBe(256);
    expect(underWay.isHalfEmpty).toBe(false);
    for (let id = 0; id < 128; id++) underWay.end(id);
    expect(underWay.isHalfEmpty).toBe(true);
  });

  it('has room for a few long ones', () => {
    const underWay = new DocumentsUnderWay(() => 50_000);
    for (let id = 0; !underWay.isFull; id++) underWay.begin(id);
    expect(underWay.ids).toEqual([0, 1, 2]);
    underWay.end(0);
    expect(underWay.isHalfEmpty).toBe(false);
    underWay.end(1);
    expect(underWay.isHalfEmpty).toBe(true);
  });

  it('tells those that it lets go of', () => {
    const underWay = new DocumentsUnderWay(() => 1);
    const signals = [1, 2, 3].map((id) => underWay.begin(id));
    underWay.cancel(2);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true, false]);
    expect(underWay.cancelAll()).toEqual([1, 3]);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(underWay.size).toBe(0);
  });
});
