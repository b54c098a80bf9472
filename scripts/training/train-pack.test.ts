import { describe, expect, it } from 'vitest';
import { decodeTagPack } from '../../src/storage/decode-tag-pack.ts';
import { encodeTagPack } from '../../src/storage/encode-tag-pack.ts';
import { evaluatePack } from '../evaluation/evaluate-pack.ts';
import { goldenEncoder, holdoutRows, trainingRows } from './fixtures/golden-encoder.ts';
import { MADE_WITH_ML } from './made-with-ml.ts';
import { scoreOnHoldout } from './score-on-holdout.ts';
import { describeRows, trainPack } from './train-pack.ts';

const encoder = goldenEncoder();
const training = {
  rows: trainingRows,
  description: MADE_WITH_ML,
  textTemplate: '{title}. {description}',
  date: '2026-11-23',
  options: { repeats: 1, penalties: [0.001, 0.01] },
};
const pack = await trainPack(training, encoder);

describe('trainPack', () => {
  it('says what the pack was made from', () => {
    expect(pack.encoder).toEqual({
      id: 'golden',
      weightsSha256: encoder.weightsSha256,
      pooling: 'mean',
      normalisation: 'none',
      windowTokens: 256,
      textTemplate: '{title}. {description}',
      textCleaning: 'none',
    });
    expect(pack.training).toEqual({
      rowsPerTag: {
        'computer-vision': 285,
        'natural-language-processing': 310,
        mlops: 63,
        other: 106,
      },
      rowsSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      date: '2026-11-23',
      C: 0.01,
    });
    expect(pack.scores.crossValidated?.weighted.f1).toBeGreaterThan(0.9);
    expect(pack.scores.holdout).toBeUndefined();
  });

  it('keeps the tags in the order of their description', async () => {
    const tags = MADE_WITH_ML.tags.toReversed();
    const turned = await trainPack(
      { ...training, description: { ...MADE_WITH_ML, tags } },
      encoder,
    );
    const { accuracy } = await evaluatePack(turned, holdoutRows, encoder);
    expect(turned.tags.map(({ name }) => name)).toEqual(tags.map(({ name }) => name));
    expect(accuracy).toBeGreaterThan(0.93);
  });

  it('scores on the holdout what the file will serve', async () => {
    const scored = await scoreOnHoldout(pack, holdoutRows, encoder);
    expect(scored.scores.holdout?.rows).toBe(191);
    expect(scored.scores.holdout?.weighted.f1).toBeGreaterThan(0.94);
    const reread = decodeTagPack(encodeTagPack(scored));
    const { weighted } = await evaluatePack(reread, holdoutRows, encoder);
    expect(weighted).toEqual(scored.scores.holdout?.weighted);
  });
});

describe('describeRows', () => {
  it("takes the tags that occur, `other` as 'none of these'", () => {
    const rows = ['b', 'other', 'a', 'b'].map((tag) => ({ text: '', tag }));
    const { tags, noneTag } = describeRows('mine', rows);
    expect(tags.map(({ name }) => name)).toEqual(['a', 'b', 'other']);
    expect(noneTag).toBe('other');
    expect(describeRows('mine', rows.slice(2)).noneTag).toBeNull();
  });
});
