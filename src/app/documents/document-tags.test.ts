import { describe, expect, it } from 'vitest';
import { fakePack } from '../fakes/fake-pack.ts';
import { verdict } from '../verdict.ts';
import { documentTagger } from './document-tags.ts';

const off = { on: false, probability: 0.9 };

describe('documentTagger', () => {
  it('gives the most probable tag, with the next one', () => {
    const tags = documentTagger(fakePack, off)(Float64Array.of(0.2, 0.7, 0.1));
    expect(tags?.given).toEqual({ index: 1, name: 'language', probability: 0.7 });
    expect(tags?.second).toEqual({ index: 0, name: 'vision', probability: 0.2 });
  });

  it('gives up a leader below the threshold, which then comes second', () => {
    const tags = documentTagger(fakePack, { ...off, on: true })(Float64Array.of(0.2, 0.7, 0.1));
    expect(tags?.given).toEqual({ index: 2, name: 'other', probability: 0.1 });
    expect(tags?.second?.name).toBe('language');
    expect(tags?.leader.name).toBe('language');
  });

  it('gives no tag where nothing stands for none of these', () => {
    const tagger = documentTagger({ ...fakePack, noneTag: null }, { ...off, on: true });
    const tags = tagger(Float64Array.of(0.2, 0.7, 0.1));
    expect(tags).toMatchObject({ given: null, leader: { name: 'language' } });
    expect(tags?.second?.name).toBe('vision');
  });

  it.each([
    ['sure', [0.95, 0.03, 0.02]],
    ['torn', [0.4, 0.4, 0.2]],
    ['none of these', [0.1, 0.2, 0.7]],
  ])('gives what the live headline gives to a text that is %s', (_, probabilities) => {
    for (const threshold of [off, { on: true, probability: 0.5 }]) {
      const tags = documentTagger(fakePack, threshold)(Float64Array.from(probabilities));
      const live = verdict(fakePack, probabilities, threshold);
      expect(tags?.given).toEqual(live?.given);
      expect(tags?.leader).toEqual(live?.leader);
    }
  });

  it('gives nothing where the set has no tags', () => {
    const tagger = documentTagger({ tags: [], noneTag: null }, off);
    expect(tagger(new Float64Array(0))).toBeNull();
  });
});
