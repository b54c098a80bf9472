import { expect, it } from 'vitest';
import { PlanProgress, type DownloadProgress } from './plan-progress.ts';

const FILES = [{ size: { bytes: 1_000, exact: true } }, { size: { bytes: 50_000, exact: false } }];

function start() {
  const clock = { time: 0, now: () => clock.time };
  const seen: DownloadProgress[] = [];
  const progress = new PlanProgress(FILES, clock, (one) => seen.push(one));
  return { clock, seen, progress };
}

it('adds up the files, with the sizes that turn out', () => {
  const { seen, progress } = start();
  progress.of(0).onBytes(400);
  progress.finish(0, 900);
  progress.finish(1, 60_000);
  expect(seen.map(({ loadedBytes, totalBytes }) => [loadedBytes, totalBytes])).toEqual([
    [400, 51_000],
    [900, 50_900],
    [60_900, 60_900],
  ]);
});

it('does not take what was there already for a fast connection', () => {
  const { clock, seen, progress } = start();
  progress.of(0).onBytes(0);
  clock.time = 1_000;
  const { onBytes } = progress.of(1);
  onBytes(40_000);
  clock.time = 2_000;
  onBytes(41_000);
  expect(seen.at(-1)?.estimate).toEqual({ bytesPerSecond: 1_000, secondsLeft: 10 });
});

it('does not count the time without a connection', () => {
  const { clock, seen, progress } = start();
  const { onBytes, onInterruption } = progress.of(1);
  onBytes(0);
  onInterruption(1_000);
  expect(seen.at(-1)).toMatchObject({ retryAfter: 1_000, estimate: null });
  clock.time = 9_000;
  onBytes(1_000);
  clock.time = 10_000;
  onBytes(3_000);
  expect(seen.at(-1)).toMatchObject({ retryAfter: null, estimate: { bytesPerSecond: 2_000 } });
});

it('tells no more often than ten times a second', () => {
  const { clock, seen, progress } = start();
  const { onBytes } = progress.of(0);
  for (; clock.time <= 200; clock.time += 10) onBytes(clock.time);
  expect(seen.map(({ loadedBytes }) => loadedBytes)).toEqual([0, 100, 200]);
});
