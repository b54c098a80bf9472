import { describe, expect, it } from 'vitest';
import { CheckpointError } from './checkpoint-error.ts';
import { parseJson } from './parse-json.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('parseJson', () => {
  it('gives what the file says', () => {
    const value = { text: `\\"${'['.repeat(200)}`, list: [[1], [2]] };
    expect(parseJson('a.json', JSON.stringify(value))).toEqual(value);
    expect(parseJson('a.json', nested(100))).toBeInstanceOf(Array);
  });

  it('refuses what is no JSON, and what nests without end', () => {
    expect(() => parseJson('a.json', '{')).toThrow(CheckpointError);
    expect(() => parseJson('a.json', nested(101))).toThrow('a.json: nests more than 100 lists');
    expect(() => parseJson('a.json', '{"a":'.repeat(1_000_000))).toThrow('nests more than');
  });
});
