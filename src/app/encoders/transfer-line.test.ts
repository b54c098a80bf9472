import { describe, expect, it } from 'vitest';
import { transferLine } from './transfer-line.ts';

const some = {
  phase: 'downloading',
  loadedBytes: 43e6,
  totalBytes: 111e6,
  estimate: null,
  retryAfter: null,
} as const;

describe('transferLine', () => {
  it('tells bytes, rate and time left', () => {
    const estimate = { bytesPerSecond: 3.2e6, secondsLeft: 21.25 };
    expect(transferLine({ ...some, estimate }, 111e6)).toBe(
      '43.0 of 111.0 MB, 3.2 MB/s, about 21 s left',
    );
    expect(transferLine(some, 111e6)).toBe('43.0 of 111.0 MB');
  });

  it('says when the connection is tried again', () => {
    expect(transferLine({ ...some, retryAfter: 16_000 }, 111e6)).toBe(
      '43.0 of 111.0 MB, connection lost, next try in 16 s',
    );
  });

  it('tells what a paused one has', () => {
    expect(transferLine({ phase: 'paused', loadedBytes: 43e6 }, 111e6)).toBe(
      'Paused: 43.0 of 111.0 MB',
    );
    expect(transferLine({ phase: 'unprepared' }, 111e6)).toBe('Downloaded, not made ready yet');
  });
});
