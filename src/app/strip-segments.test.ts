import { describe, expect, it } from 'vitest';
import { stripSegments } from './strip-segments.ts';

const windows = [
  [0.9, 0.1],
  [0.2, 0.8],
  [0.4, 0.6],
].map((probabilities, index) => ({
  start: index * 100,
  end: index * 100 + 90,
  tokens: 10 * (index + 1),
  probabilities: Float64Array.from(probabilities),
}));

describe('stripSegments', () => {
  it('gives each window a segment while there is room', () => {
    expect(stripSegments(windows, 3).map(({ tag }) => tag)).toEqual([0, 1, 1]);
  });

  it('joins neighbours beyond that, averaged by tokens', () => {
    expect(stripSegments(windows, 2)).toEqual([
      {
        firstWindow: 0,
        windows: 2,
        start: 0,
        end: 190,
        tokens: 30,
        tag: 1,
        probability: expect.closeTo((0.1 * 10 + 0.8 * 20) / 30),
      },
      {
        firstWindow: 2,
        windows: 1,
        start: 200,
        end: 290,
        tokens: 30,
        tag: 1,
        probability: expect.closeTo(0.6),
      },
    ]);
  });
});
