import { describe, expect, it } from 'vitest';
import { TransferRate } from './transfer-rate.ts';

describe('TransferRate', () => {
  it('says how fast, and how long it will take', () => {
    const rate = new TransferRate();
    rate.add(5_000, 1_000_000);
    rate.add(7_000, 5_000_000);
    expect(rate.estimate(11_000_000)).toEqual({ bytesPerSecond: 2_000_000, secondsLeft: 3 });
  });

  it('says nothing in the first second, or when nothing comes', () => {
    const rate = new TransferRate();
    expect(rate.estimate(10)).toBeNull();
    rate.add(0, 0);
    rate.add(999, 5);
    expect(rate.estimate(10)).toBeNull();
    const stalled = new TransferRate();
    stalled.add(0, 5);
    stalled.add(2_000, 5);
    expect(stalled.estimate(10)).toBeNull();
  });

  it('follows a connection that slows down', () => {
    const rate = new TransferRate();
    for (let second = 0; second <= 10; second++) rate.add(second * 1000, second * 1000);
    for (let second = 1; second <= 10; second++) rate.add(10_000 + second * 1000, 10_000 + second);
    expect(rate.estimate(10_020)).toEqual({ bytesPerSecond: 1, secondsLeft: 10 });
  });

  it('measures anew after a pause, and when a file starts anew', () => {
    const rate = new TransferRate();
    rate.add(0, 0);
    rate.add(2_000, 10);
    rate.reset();
    expect(rate.estimate(20)).toBeNull();
    rate.add(0, 10);
    rate.add(100, 0);
    rate.add(2_100, 8);
    expect(rate.estimate(20)).toEqual({ bytesPerSecond: 4, secondsLeft: 3 });
  });

  it('never says that less than nothing is left', () => {
    const rate = new TransferRate();
    rate.add(0, 0);
    rate.add(1_000, 30);
    expect(rate.estimate(20)?.secondsLeft).toBe(0);
  });
});
