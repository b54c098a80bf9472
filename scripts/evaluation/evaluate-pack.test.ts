import { describe, expect, it } from 'vitest';
import type { TagPack } from '../../src/core/tag-pack.ts';
import { fullPack } from '../../src/storage/fixtures/tag-pack.ts';
import type { WindowEncoder } from '../encode-texts.ts';
import { evaluatePack } from './evaluate-pack.ts';
import { formatEvaluation } from './format-evaluation.ts';

/** The vector of a text is its length in words and the number of `x` in it. */
const encoder: WindowEncoder = {
  id: 'counting',
  weightsSha256: '1'.repeat(64),
  encodeWindows: (texts) =>
    Promise.resolve(
      texts.map((text) =>
        text.split('|').map((part) => ({
          vector: Float32Array.of(part.split(' ').length, part.split('x').length - 1),
          tokens: part.length,
        })),
      ),
    ),
};

/** Long texts are about language, texts with many `x` are something else. */
const pack: TagPack = {
  ...fullPack,
  encoder: {
    ...fullPack.encoder,
    id: encoder.id,
    weightsSha256: encoder.weightsSha256,
    normalisation: 'none',
    textCleaning: 'none',
  },
  tags: ['natural-language-processing', 'other'].map((name) => ({
    name,
    description: '',
    threshold: 0.6,
  })),
  noneTag: 'other',
  head: {
    ...fullPack.head,
    temperature: 1,
    layers: [
      {
        inputs: 2,
        outputs: 2,
        weights: Float32Array.of(1, 0, 0, 1),
        biases: new Float32Array(2),
        activation: 'none',
      },
    ],
  },
};
const nlp = 'natural-language-processing';
const rows = [
  { text: 'a BERT of one two three four five six', tag: nlp },
  { text: 'transformers', tag: nlp },
  { text: 'x x x x x x x x', tag: nlp },
  { text: 'a picture', tag: 'vision' },
];

describe('evaluatePack', () => {
  it('scores what the pack serves, threshold included', async () => {
    const evaluation = await evaluatePack(pack, rows, encoder);
    // 'x x ...' is undecided at 0.5, which is below the threshold.
    expect(evaluation.predictions.map(({ tag }) => tag)).toEqual([nlp, nlp, 'other', nlp]);
    expect(evaluation.predictions[2]!.probabilities).toEqual({ [nlp]: 0.5, other: 0.5 });
    expect(evaluation).toMatchObject({ rows: 4, accuracy: 0.5 });
    expect(evaluation.confusion.tags).toEqual([nlp, 'other', 'vision']);
  });

  it('scores the slices that the original reports', async () => {
    const { slices } = await evaluatePack(pack, rows, encoder);
    expect(slices['nlp_llm']).toMatchObject({ rows: 2, accuracy: 1 });
    expect(slices['short_text']).toMatchObject({ rows: 2, accuracy: 0.5 });
  });

  it('takes the mean of the windows of a long text, each counted by its tokens', async () => {
    const long = { text: 'one two three|x x x x x x x x x x x x', tag: nlp };
    const { predictions } = await evaluatePack(pack, [long], encoder);
    const [first, second] = [1 / (1 + Math.exp(-3)), 0.5];
    const expected = (13 * first + 23 * second) / 36;
    expect(predictions[0]!.probabilities[nlp]).toBeCloseTo(expected, 6);
  });

  it('says so when the pack serves no tag at all', async () => {
    const tags = pack.tags.map((tag) => ({ ...tag, threshold: 1 }));
    const { predictions, confusion } = await evaluatePack(
      { ...pack, tags, noneTag: null },
      rows,
      encoder,
    );
    expect(predictions[3]!.tag).toBe('(no tag)');
    expect(confusion.tags).toContain('(no tag)');
  });

  it('refuses a pack for another encoder, or another form of it', async () => {
    for (const other of [{ id: 'other' }, { weightsSha256: '2'.repeat(64) }]) {
      const foreign = { ...pack, encoder: { ...pack.encoder, ...other } };
      await expect(evaluatePack(foreign, rows, encoder)).rejects.toThrow('npm run train');
    }
  });
});

describe('formatEvaluation', () => {
  it('prints scores, confusion and slices in columns', async () => {
    const text = formatEvaluation(await evaluatePack(pack, rows, encoder));
    expect(text.split('\n').map((line) => line.replaceAll(/ {2,}/g, '  '))).toEqual(
      expect.arrayContaining([
        'natural-language-processing  0.6667  0.6667  0.6667  3',
        'weighted mean  0.5000  0.5000  0.5000  4',
        'macro mean  0.2222  0.2222  0.2222  4',
        'natural-language-processing  2  1  0',
        'vision  1  0  0',
        'about NLP and large language models  2  1.0000  1.0000',
        'under 8 words  2  0.5000  0.3333',
      ]),
    );
    expect(text).toContain('accuracy 0.5000, calibration error ');
  });
});
