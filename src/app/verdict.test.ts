import { describe, expect, it } from 'vitest';
import { fakePack } from './fakes/fake-pack.ts';
import { verdict } from './verdict.ts';

const off = { on: false, probability: 0.9 };
const at = (probability: number) => ({ on: true, probability });

describe('verdict', () => {
  it('gives the most probable tag', () => {
    const decided = verdict(fakePack, [0.1, 0.7, 0.2], off);
    expect(decided?.given).toEqual({ index: 1, name: 'language', probability: 0.7 });
    expect(decided?.near).toEqual([]);
  });

  it('gives the tag for none of these below the threshold, and tells the leader', () => {
    const decided = verdict(fakePack, [0.1, 0.7, 0.2], at(0.71));
    expect(decided?.given?.name).toBe('other');
    expect(decided?.leader.name).toBe('language');
  });

  it('gives a tag that is just at the threshold', () => {
    expect(verdict(fakePack, [0.1, 0.7, 0.2], at(0.7))?.given?.name).toBe('language');
  });

  it('gives nothing below the threshold where the set has no such tag', () => {
    expect(verdict({ ...fakePack, noneTag: null }, [0.1, 0.7, 0.2], at(0.9))?.given).toBeNull();
  });

  it("follows the set's own thresholds while the person's is off", () => {
    const tags = fakePack.tags.map((tag) => ({ ...tag, threshold: 0.8 }));
    expect(verdict({ tags, noneTag: 'other' }, [0.1, 0.7, 0.2], off)?.given?.name).toBe('other');
    expect(verdict({ tags, noneTag: 'other' }, [0.1, 0.7, 0.2], at(0.5))?.given?.name).toBe(
      'language',
    );
  });

  it('names the tags that are nearly as likely', () => {
    expect(verdict(fakePack, [0.41, 0.42, 0.17], off)?.near.map(({ name }) => name)).toEqual([
      'vision',
    ]);
  });
});
