import { expect, it } from 'vitest';
import type { TransferClock } from '../transfer-clock.ts';
import { StallWatch } from './stall-watch.ts';

/** A clock whose callbacks run when they are told to. */
function start() {
  const waiting: (() => void)[] = [];
  const clock: TransferClock = {
    now: () => 0,
    after(_, callback) {
      waiting.push(callback);
      return () => void waiting.splice(waiting.indexOf(callback), 1);
    },
  };
  return { waiting, clock };
}

it('has patience anew each time something comes, and none in store when it ends', () => {
  const { waiting, clock } = start();
  const watch = new StallWatch(clock);
  const [first] = waiting;
  watch.heard();
  expect(waiting).toHaveLength(1);
  expect(waiting[0]).not.toBe(first);
  watch.end();
  expect(waiting).toHaveLength(0);
  expect(watch.signal.aborted).toBe(false);
});

it('fires when nothing comes, and when the caller wishes', () => {
  const { waiting, clock } = start();
  const stalled = new StallWatch(clock);
  waiting[0]!();
  expect(stalled.signal.aborted).toBe(true);
  const controller = new AbortController();
  const stopped = new StallWatch(clock, controller.signal);
  controller.abort();
  expect(stopped.signal.aborted).toBe(true);
});
