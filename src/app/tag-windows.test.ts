import { describe, expect, it } from 'vitest';
import type { TagPack } from '../core/tag-pack.ts';
import { FakeClock } from './fakes/fake-clock.ts';
import { encodedText } from './fakes/fake-engine.ts';
import { fakePack } from './fakes/fake-pack.ts';
import { tagWindows } from './tag-windows.ts';

const { signal } = new AbortController();

async function probabilities(pack: TagPack, vector: readonly number[]): Promise<number[]> {
  const [window] = await tagWindows(pack, encodedText(vector).windows, new FakeClock(), signal);
  return [...(window?.probabilities ?? [])];
}

describe('tagWindows', () => {
  it("follows the head's activation", async () => {
    const sigmoidPack: TagPack = { ...fakePack, head: { ...fakePack.head, activation: 'sigmoid' } };
    expect(await probabilities(fakePack, [0, 0, 0])).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(await probabilities(sigmoidPack, [0, 0, 0])).toEqual([0.5, 0.5, 0.5]);
  });

  it('scales vectors to length 1 for a head that was trained on such', async () => {
    const l2 = { ...fakePack, encoder: { ...fakePack.encoder, normalisation: 'l2' as const } };
    const [scaled] = await probabilities(l2, [3, 0, 4]);
    const [direct] = await probabilities(fakePack, [0.6, 0, 0.8]);
    expect(scaled).toBeCloseTo(direct ?? NaN, 6);
    expect(await probabilities(l2, [0, 0, 0])).toEqual([1 / 3, 1 / 3, 1 / 3]);
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
