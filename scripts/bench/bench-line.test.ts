import { describe, expect, it } from 'vitest';
import { durationLine, rateLine } from './bench-line.ts';

const LINE = { name: 'line', ours: 10, peer: 4, unit: 'units', detail: '' };

describe('the ratio of a line', () => {
  it('is over 1 for the higher rate', () => {
    expect(rateLine(LINE).ratio).toBe(2.5);
  });

  it('is over 1 for the shorter duration', () => {
    expect(durationLine(LINE).ratio).toBe(0.4);
  });
});
