import { describe, expect, it } from 'vitest';
import { pauseBetweenSteps } from './pause-between-steps.ts';

/** A clock on which every look takes ten milliseconds. */
function slowClock(): () => number {
  let time = 0;
  return () => (time += 10);
}

function* countTo(last: number, onStep: (step: number) => void): Generator<void, string> {
  for (let step = 1; step <= last; step++) {
    onStep(step);
    yield;
  }
  return 'done';
}

describe('pauseBetweenSteps', () => {
  it('gives what the generator returns', async () => {
    const { signal } = new AbortController();
    expect(
      await pauseBetweenSteps(
        countTo(3, () => undefined),
        signal,
      ),
    ).toBe('done');
  });

  it('lets messages in on the way', async () => {
    let steps = 0;
    let stepsAtMessage = 0;
    setTimeout(() => (stepsAtMessage = steps));
    const counting = countTo(100, () => (steps += 1));
    await pauseBetweenSteps(counting, new AbortController().signal, slowClock());
    expect(stepsAtMessage).toBeGreaterThan(0);
    expect(stepsAtMessage).toBeLessThan(100);
  });

  it('gives up soon after the signal fires', async () => {
    const controller = new AbortController();
    let steps = 0;
    const counting = countTo(100, (step) => {
      steps = step;
      if (step === 10) controller.abort();
    });
    await expect(
      pauseBetweenSteps(counting, controller.signal, slowClock()),
    ).rejects.toHaveProperty('name', 'AbortError');
    expect(steps).toBeLessThan(20);
  });
});
