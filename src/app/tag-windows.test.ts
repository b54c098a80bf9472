import { describe, expect, it } from 'vitest';
import { FakeClock } from './fakes/fake-clock.ts';
import { encodedText } from './fakes/fake-engine.ts';
import { fakePack } from './fakes/fake-pack.ts';
import { tagWindows } from './tag-windows.ts';

const { signal } = new AbortController();

describe('tagWindows', () => {
  it('gives each window its place and its probabilities', async () => {
    const { windows } = encodedText([0, 0, 0], [9, 0, 0]);
    const tagged = await tagWindows(fakePack, windows, new FakeClock(), signal);
    expect(tagged).toMatchObject([
      { start: 0, end: 10, tokens: 10 },
      { start: 10, end: 20, tokens: 10 },
    ]);
    expect(tagged[0]?.probabilities[0]).toBeCloseTo(1 / 3);
    expect(tagged[1]?.probabilities[0]).toBeCloseTo(1, 3);
  });

  it('gives the page its turn in between, and ends there when aborted', async () => {
    const clock = new FakeClock();
    let time = 0;
    const slow = { now: () => (time += 5), after: clock.after.bind(clock) };
    const controller = new AbortController();
    const vectors = Array.from({ length: 10 }, () => [0, 0, 0]);
    const work = tagWindows(fakePack, encodedText(...vectors).windows, slow, controller.signal);
    const timeAtPause = time;
    controller.abort();
    clock.advance(0);
    await expect(work).rejects.toThrow(/abort/i);
    expect(time).toBe(timeAtPause);
  });
});
