import { describe, expect, it } from 'vitest';
import { words } from '../core/words.ts';
import {
  CONFIG,
  dropped,
  finetunedLlm,
  randomWeights,
  VOCABULARY,
} from '../checkpoint/fixtures/dropped.ts';
import type { DroppedFile } from '../checkpoint/dropped-file.ts';
import expected from '../checkpoint/fixtures/finetuned-llm/expected.json';
import { tinyEncoder } from '../checkpoint/onnx/fixtures/tiny-encoder.ts';
import { softmax } from '../core/activation.ts';
import { decide } from '../core/decide.ts';
import { headLogits } from '../core/head.ts';
import { cleanText } from '../core/text-cleaning.ts';
import { winner } from '../core/winner.ts';
import { EngineError } from './engine-error.ts';
import type { EncoderSource } from './engine.ts';
import { importForTest, startImport } from './fixtures/import-for-test.ts';
import type { ImportProgress } from './import-calls.ts';
import { MissingFilesError } from './missing-files-error.ts';
import { openEncoderSession } from './open-encoder-session.ts';
import { createTokeniser } from './tokeniser.ts';
import { UnnamedTagsError } from './unnamed-tags-error.ts';
import { withSpecialTokens } from './with-special-tokens.ts';

const MADE_WITH_ML = ['model.pt', 'args.json', 'class_to_index.json', 'config.json'];

async function read(file: EncoderSource['weights']): Promise<Uint8Array> {
  if (!('blob' in file)) throw new TypeError('An import gives Blobs.');
  return new Uint8Array(await file.blob.arrayBuffer());
}

/** Vectors of texts by an encoder, and the ids that it was given. */
async function encode(
  { format, weights, tokenizer, precision, poolings: [pooling] }: EncoderSource,
  texts: readonly string[],
) {
  const json = new TextDecoder().decode(await read(tokenizer));
  const tokeniser = createTokeniser(JSON.parse(json) as unknown);
  const ids = texts.map((text) => withSpecialTokens(tokeniser.tokenise(text), tokeniser));
  const file = { name: weights.name, bytes: await read(weights), format };
  const form = precision === 'fp16' ? 'fp32' : precision;
  const options = { backend: 'cpu', precision: form, pooling: pooling! } as const;
  const session = await openEncoderSession(file, options);
  const vectors: Float32Array[] = [];
  for (const text of ids) vectors.push(...(await session.encode([text])));
  await session.dispose();
  return { ids, vectors };
}

function largestDifference(
  a: readonly ArrayLike<number>[],
  b: readonly ArrayLike<number>[],
): number {
  return Math.max(
    ...a.flatMap((row, i) => Array.from(row, (value, j) => Math.abs(value - b[i]![j]!))),
  );
}

const huggingFace = (weights = randomWeights(), config: object = CONFIG): DroppedFile[] => [
  dropped('tiny/config.json', config),
  dropped('tiny/vocab.txt', VOCABULARY),
  dropped('tiny/model.safetensors', weights),
];

describe("an import of Made With ML's checkpoint", () => {
  // Of text 19 PyTorch is sure least, by 0.50 to 0.42: rounding the weights alone turns it. This checkpoint
  // has 32 units, which average out less of the rounding than the 768 of SciBERT.
  it.each([
    ['fp32', 1e-4, 1e-4, []],
    ['fp16', 0.03, 0.005, []],
    ['int8', 0.75, 0.25, [19]],
  ] as const)(
    "serves PyTorch's ids, logits, probabilities and tags in %s",
    async (precision, logitTolerance, tolerance, turned) => {
      const files = finetunedLlm(...MADE_WITH_ML);
      const { source, head } = await importForTest(files, { precision });
      const { tags, textCleaning, threshold, noneTag } = head!;
      const texts = expected.map(({ title, description }) =>
        cleanText(`${title} ${description}`, textCleaning),
      );
      const { ids, vectors } = await encode(source, texts);
      expect(ids.map((row) => [...row])).toEqual(expected.map((text) => text.ids));
      const logits = vectors.map((vector) => headLogits(head!.head, vector));
      const wanted = expected.map((text) => text.logits);
      expect(largestDifference(logits, wanted)).toBeLessThan(logitTolerance);
      const probabilities = logits.map((row) => softmax(row));
      const named = expected.map((text) => tags.map((tag) => text.probabilities[tag as 'other']));
      expect(largestDifference(probabilities, named)).toBeLessThan(tolerance);
      const isTurned = (row: Float64Array, text: number): boolean =>
        tags[winner(row)] !== expected[text]!.prediction;
      expect(probabilities.flatMap((row, text) => (isTurned(row, text) ? [text] : []))).toEqual(
        turned,
      );
      const pack = { tags: tags.map((name) => ({ name, description: '', threshold })), noneTag };
      expect(probabilities.map((row) => decide(pack, row))).toEqual(
        expected.map((text) => text.prediction_at_threshold_0_9),
      );
    },
  );

  it('says what it found, made and left', async () => {
    const files = [...finetunedLlm(...MADE_WITH_ML), dropped('notes.txt', 'hello')];
    const { source, usage, head, report } = await importForTest(files);
    expect(source).toMatchObject({
      name: 'Fine-tuned BERT',
      format: 'compact',
      precision: 'int8',
      windowTokens: 512,
      poolings: ['pooler', 'mean', 'layers', 'cls'],
      languages: ['en'],
    });
    expect(source.id).toBe(`imported-${source.weightsSha256.slice(0, 12)}`);
    expect(usage.textTemplate).toBe('{title} {description}');
    expect(head).toMatchObject({
      tags: ['computer-vision', 'other', 'natural-language-processing', 'mlops'],
      pooling: 'pooler',
      textCleaning: 'made-with-ml',
      noneTag: 'other',
      threshold: 0.9,
    });
    expect(report).toMatchObject({
      kind: 'made-with-ml',
      found: words('Made With ML checkpoint ({file})', { file: 'model.pt' }),
      tokeniser: 'scibert',
      precision: 'int8',
      unusedWeights: [],
      unusedFiles: ['notes.txt'],
      comparison: { texts: 8 },
    });
    expect(report.parameters).toBeGreaterThan(1_000_000);
    expect(report.bytes).toBeLessThan(1.3 * report.parameters!);
  });

  it('asks for the names of the tags, and takes those that are typed in', async () => {
    const files = finetunedLlm('model.pt', 'args.json', 'config.json');
    const refused = importForTest(files);
    await expect(refused).rejects.toBeInstanceOf(UnnamedTagsError);
    await expect(refused).rejects.toMatchObject({ count: 4 });
    const { head } = await importForTest(files, { tagNames: ['a', 'b', 'c', 'other'] });
    expect(head!.tags).toEqual(['a', 'b', 'c', 'other']);
  });
});

describe('an import of a Hugging Face folder', () => {
  it('takes an encoder alone, under the name of its folder', async () => {
    const { source, head, report } = await importForTest(huggingFace());
    expect(source.name).toBe('tiny');
    expect(source.poolings).toEqual(['mean', 'layers', 'cls', 'pooler']);
    expect(head).toBeNull();
    const found = words('BERT encoder ({file})', { file: 'tiny/model.safetensors' });
    expect(report).toMatchObject({ found, tags: null });
  });

  it('takes a classifier with its tags, and says what it left', async () => {
    const weights = randomWeights('bert.', {
      'classifier.weight': [2, 16],
      'classifier.bias': [2],
      'cls.extra': [3],
    });
    const config = {
      ...CONFIG,
      architectures: ['BertForSequenceClassification'],
      id2label: { 0: 'yes', 1: 'no' },
    };
    const { head, report } = await importForTest(huggingFace(weights, config));
    expect(head).toMatchObject({ tags: ['yes', 'no'], pooling: 'pooler', threshold: 0 });
    expect(head!.noneTag).toBeNull();
    expect(report.unusedWeights).toEqual(['cls.extra']);
  });

  it.each([
    ['int8', 1e-4, 0.2],
    ['fp16', 1e-6, 0.01],
  ] as const)('says how far %s lies from fp32', async (precision, least, most) => {
    const { report, source } = await importForTest(huggingFace(), { precision });
    expect(report.comparison).toEqual({ texts: 8, vector: expect.any(Number), probability: null });
    const { vector } = report.comparison as { vector: number };
    expect(vector).toBeGreaterThan(least);
    expect(vector).toBeLessThan(most);
    expect(source.precision).toBe(precision);
  });

  it('leaves nothing to compare in fp32', async () => {
    const { report } = await importForTest(huggingFace(), { precision: 'fp32' });
    expect(report.comparison).toEqual({ notCompared: expect.stringContaining('fp32') });
  });
});

describe('an import of an ONNX encoder', () => {
  it('gives a graph that pools', async () => {
    const files = [dropped('m/model.onnx', tinyEncoder()), dropped('m/vocab.txt', VOCABULARY)];
    const { source, report } = await importForTest(files);
    expect(source).toMatchObject({ name: 'm', format: 'onnx', poolings: ['mean'] });
    expect(report).toMatchObject({ kind: 'onnx', parameters: null });
    const { vectors } = await encode(source, ['w1 w2']);
    expect(vectors[0]!.every(Number.isFinite)).toBe(true);
  });
});

describe('createImporter', () => {
  it('names the files that are missing', async () => {
    const refused = importForTest([dropped('model.safetensors', randomWeights())]);
    await expect(refused).rejects.toBeInstanceOf(MissingFilesError);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining('lacks config.json, tokenizer.json or vocab.txt.'),
      missing: [
        'config.json',
        words('{one} or {other}', { one: 'tokenizer.json', other: 'vocab.txt' }),
      ],
    });
  });

  it('says in words why a file cannot be used', async () => {
    const refused = importForTest(huggingFace(new Uint8Array(0)));
    await expect(refused).rejects.toBeInstanceOf(EngineError);
    await expect(refused).rejects.toThrow('tiny/model.safetensors: is empty.');
  });

  it('says how far it is', async () => {
    const progress: ImportProgress[] = [];
    await importForTest(huggingFace(), { onProgress: (step) => progress.push(step) });
    const steps = [...new Set(progress.map(({ what }) => what))];
    expect(steps).toEqual([
      'Looking at the files',
      'Converting the weights',
      'Checking the result',
    ]);
    const shares = progress.flatMap(({ what, share }) => (what === steps[1] ? [share!] : []));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 1);
  });

  it('ends the worker with the import, and with a cancel', async () => {
    const { importing, workers } = await startImport(huggingFace());
    await importing;
    expect(workers[0]!.terminated).toBe(true);
    const controller = new AbortController();
    const second = await startImport(huggingFace(), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(second.importing).rejects.toThrow('aborted');
    expect(second.workers[0]!.terminated).toBe(true);
  });
});
