import { describe, expect, it } from 'vitest';
import { mergeTags } from './merge-tags.ts';

describe('mergeTags', () => {
  it.each([
    [
      'adds tags after keywords',
      ['a'],
      ['x', 'y'],
      'tag:',
      { kept: ['a'], added: ['tag:x', 'tag:y'] },
    ],
    [
      'replaces those written before',
      ['tag:z', 'a'],
      ['x'],
      'tag:',
      { kept: ['a'], added: ['tag:x'] },
    ],
    [
      'keeps those that stay',
      ['tag:x', 'tag:z'],
      ['y', 'x'],
      'tag:',
      { kept: ['tag:x'], added: ['tag:y'] },
    ],
    [
      'adds none twice without a prefix',
      ['x', 'a'],
      ['x', 'y'],
      '',
      { kept: ['x', 'a'], added: ['y'] },
    ],
    ['changes nothing that is as it should be', ['tag:x', 'a'], ['x'], 'tag:', null],
    ['leaves all where there are no tags', ['tag:x', 'a'], [], 'tag:', null],
    ['makes one line of a tag', [], ['x\n y', 'x y'], '', { kept: [], added: ['x y'] }],
  ])('%s', (_, keywords, tags, prefix, expected) => {
    expect(mergeTags(keywords, tags, prefix)).toEqual(expected);
  });
});
