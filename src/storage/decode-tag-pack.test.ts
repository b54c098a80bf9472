import { describe, expect, it } from 'vitest';
import { encodeFloats } from './base64-floats.ts';
import { decodeTagPack } from './decode-tag-pack.ts';
import { encodeTagPack } from './encode-tag-pack.ts';
import { fullPack } from './fixtures/tag-pack.ts';
import { TagPackError } from './tag-pack-error.ts';

const bare = {
  ...fullPack,
  noneTag: null,
  scores: {},
  training: null,
  trainingRows: { kind: 'none' as const },
};

describe('a tag pack', () => {
  it.each([
    ['every field', fullPack],
    ['only what has to be there', bare],
    [
      'named rows',
      { ...bare, trainingRows: { kind: 'shipped' as const, dataset: 'made-with-ml' } },
    ],
  ])('comes back as it was, with %s', (_, pack) => {
    expect(decodeTagPack(encodeTagPack(pack))).toEqual(pack);
  });

  it('has the same text, whatever the order of its fields', () => {
    const shuffled = Object.fromEntries(Object.entries(fullPack).toReversed()) as typeof fullPack;
    expect(encodeTagPack(shuffled)).toBe(encodeTagPack(fullPack));
  });

  it('survives a tag named like a part of JavaScript', () => {
    const tags = ['__proto__', 'constructor'].map((name) => ({ ...fullPack.tags[0]!, name }));
    const rowsPerTag = Object.fromEntries(tags.map(({ name }) => [name, 7]));
    const pack = { ...bare, tags, training: { ...fullPack.training!, rowsPerTag } };
    expect(Object.entries(decodeTagPack(encodeTagPack(pack)).training!.rowsPerTag)).toEqual([
      ['__proto__', 7],
      ['constructor', 7],
    ]);
  });

  it('is not written when it could not be read back', () => {
    const head = { ...fullPack.head, temperature: Number.NaN };
    expect(() => encodeTagPack({ ...fullPack, head })).toThrow('head.temperature');
  });
});

describe('a file that is not a tag pack', () => {
  it.each([
    ['nothing', '', null],
    ['a page of HTML', '<!doctype html>', null],
    ['a pack that was cut off', encodeTagPack(fullPack).slice(0, -100), null],
    ['other JSON', '{"name":"taglight","version":"0.1.0"}', 'format'],
    ['JSON that is no object', 'null', 'format'],
    ['a later version', changed(['version'], 2), 'version'],
    ['a field that is missing', changed(['encoder'], undefined), 'encoder'],
    ['a field that is not known', changed(['encoder', 'url'], 'x'), 'encoder.url'],
    ['a pooling that is not known', changed(['encoder', 'pooling'], 'max'), 'encoder.pooling'],
    ['a hash that is none', changed(['encoder', 'weightsSha256'], 'abc'), 'encoder.weightsSha256'],
    ['no tags', changed(['tags'], []), 'tags'],
    ['a tag without a name', changed(['tags', 0, 'name'], ' '), 'tags.0.name'],
    ['a tag that is there twice', changed(['tags', 1, 'name'], 'red'), 'tags.1.name'],
    ['a threshold above 1', changed(['tags', 0, 'threshold'], 1.5), 'tags.0.threshold'],
    ["an unknown 'none of these'", changed(['noneTag'], 'green'), 'noneTag'],
    ['a temperature of 0', changed(['head', 'temperature'], 0), 'head.temperature'],
    ['dropout of everything', changed(['head', 'dropout'], 1), 'head.dropout'],
    ['no layers', changed(['head', 'layers'], []), 'head.layers'],
    ['a giant shape', changed(['head', 'layers', 0, 'inputs'], 1e9), 'head.layers.0.inputs'],
    ['a wrong shape', changed(['head', 'layers', 0, 'inputs'], 2), 'head.layers.0.weights'],
    [
      'layers that do not meet',
      changed(['head', 'layers', 1], layer(2, 2)),
      'head.layers.0.outputs',
    ],
    [
      'a layer for other tags',
      changed(['head', 'layers', 1], layer(1, 3)),
      'head.layers.1.outputs',
    ],
    ['weights cut off', changed(['head', 'layers', 0, 'weights'], 'AAAA'), 'head.layers.0.weights'],
    [
      'a weight that is not a number',
      changed(['head', 'layers', 0, 'biases'], encodeFloats(Float32Array.of(Number.NaN))),
      'head.layers.0.biases',
    ],
    ['a date that is none', changed(['training', 'date'], 'today'), 'training.date'],
    ['counts for other tags', changed(['training', 'rowsPerTag'], [1]), 'training.rowsPerTag'],
    ['rows of an unknown kind', changed(['trainingRows', 'kind'], 'remote'), 'trainingRows.kind'],
  ])('is refused: %s', (_, text, field) => {
    const error = errorOf(() => decodeTagPack(text));
    expect(error).toBeInstanceOf(TagPackError);
    expect(error).toMatchObject({ field });
  });

  it('is refused before it is parsed when it is too large to be one', () => {
    const text = `${encodeTagPack(fullPack)}${' '.repeat(25_000_000)}`;
    expect(() => decodeTagPack(text)).toThrow('A tag set has at most 25 MB.');
  });

  it('says what to do', () => {
    expect(errorOf(() => decodeTagPack(changed(['version'], 2)))).toMatchObject({
      message: 'version: This tag set is of version 2, later than the 1 known here.',
      advice: 'Reload the page to get the newest Taglight, then open the file again.',
    });
  });
});

/** The full pack's file with one field replaced, or removed by undefined. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(encodeTagPack(fullPack)) as Record<string | number, unknown>;
  let parent = file;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof file;
  parent[path.at(-1)!] = value;
  return JSON.stringify(file);
}

function layer(inputs: number, outputs: number) {
  return {
    inputs,
    outputs,
    activation: 'none',
    weights: encodeFloats(new Float32Array(inputs * outputs)),
    biases: encodeFloats(new Float32Array(outputs)),
  };
}

function errorOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}
