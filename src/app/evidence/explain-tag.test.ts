import { describe, expect, it } from 'vitest';
import type { EncodedText, Engine } from '../../engine/engine.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { encodedText } from '../fakes/fake-engine.ts';
import { fakePack } from '../fakes/fake-pack.ts';
import { explainTag, type TagQuestion } from './explain-tag.ts';

const NOTHING: EncodedText = { ...encodedText(), windows: [] };

/** Its logits for a text: how often the letters v, l and o are in it. Blank texts have no window. */
function countingEngine(): { engine: Pick<Engine, 'encode'>; texts: string[] } {
  const texts: string[] = [];
  const count = (text: string, letter: string) => text.split(letter).length - 1;
  return {
    texts,
    engine: {
      encode: (text) => {
        texts.push(text);
        const vector = ['v', 'l', 'o'].map((letter) => count(text, letter));
        return Promise.resolve(text === '' ? NOTHING : encodedText(vector));
      },
    },
  };
}

async function explain(text: string, given: Partial<TagQuestion> = {}, signal?: AbortSignal) {
  const { engine, texts } = countingEngine();
  const window = { start: 0, end: text.length };
  const whole = await engine.encode(text, { pooling: 'mean' });
  const softmax = (logits: Float32Array) => {
    const powers = [...logits].map(Math.exp);
    const sum = powers.reduce((a, b) => a + b);
    return powers.map((power) => power / sum);
  };
  const probabilities = softmax(whole.windows[0]!.vector);
  const windows = [{ ...window, tokens: 10, probabilities }];
  const question = { pack: fakePack, text, windows, tag: 0, units: [], ...given };
  const progress: number[] = [];
  const units = await explainTag(question, {
    engine,
    clock: new FakeClock(),
    signal: signal ?? new AbortController().signal,
    onProgress: ({ done }) => progress.push(done),
  });
  return { units, texts: texts.slice(1), progress };
}

describe('explainTag', () => {
  it('gives the change of the log-odds with each stretch left out', async () => {
    const text = 'vv. ll.';
    const units = [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ];
    const { units: explained, texts } = await explain(text, { units });
    expect(texts).toEqual(['ll.', 'vv.']);
    // Logits (2, 2, 0); without the first (0, 2, 0), without the second (2, 0, 0).
    const odds = (v: number, l: number) => v - Math.log(Math.exp(l) + 1);
    expect(explained[0]!.change).toBeCloseTo(odds(2, 2) - odds(0, 2), 6);
    expect(explained[1]!.change).toBeCloseTo(odds(2, 2) - odds(2, 0), 6);
    expect(explained[0]!.change).toBeGreaterThan(0);
    expect(explained[1]!.change).toBeLessThan(0);
  });

  it('reads only the window again that a stretch lies in, and counts it by its tokens', async () => {
    const text = 'vv. ll. oo.';
    const windows = [
      { start: 0, end: 7, tokens: 10, probabilities: [0.5, 0.4, 0.1] },
      { start: 8, end: 11, tokens: 30, probabilities: [0.1, 0.1, 0.8] },
    ];
    const { units, texts } = await explain(text, { windows, units: [{ start: 0, end: 3 }] });
    expect(texts).toEqual(['ll.']);
    const [v, l] = [1, Math.exp(2)];
    const alone = v / (v + l + 1);
    const odds = (p: number) => Math.log(p / (1 - p));
    const withAll = (0.5 * 10 + 0.1 * 30) / 40;
    const without = (alone * 10 + 0.1 * 30) / 40;
    expect(units[0]!.change).toBeCloseTo(odds(withAll) - odds(without), 5);
  });

  it('says nothing of a stretch without which nothing is left', async () => {
    const { units } = await explain('vv.', { units: [{ start: 0, end: 3 }] });
    expect(units).toEqual([{ start: 0, end: 3, change: null }]);
  });

  it('reports how far it is, and ends when it is no longer wanted', async () => {
    const text = 'v '.repeat(40);
    const units = Array.from({ length: 40 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
    expect((await explain(text, { units })).progress).toEqual([16, 32, 40]);
    const gone = AbortSignal.abort();
    await expect(explain(text, { units }, gone)).rejects.toThrow('aborted');
  });
});
