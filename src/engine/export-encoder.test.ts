import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BertModel, env, Tensor } from '@huggingface/transformers';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import {
  CONFIG,
  dropped,
  finetunedLlm,
  randomWeights,
  VOCABULARY,
} from '../checkpoint/fixtures/dropped.ts';
import expected from '../checkpoint/fixtures/finetuned-llm/expected.json';
import { HIDDEN, tinyEncoder } from '../checkpoint/onnx/fixtures/tiny-encoder.ts';
import { headProbabilities } from '../core/head-probabilities.ts';
import type { Head } from '../core/head.ts';
import type { Pooling } from '../core/pooling.ts';
import type { EncoderReference, TagPack } from '../core/tag-pack.ts';
import { cleanText } from '../core/text-cleaning.ts';
import type { EncoderSource } from './engine.ts';
import type { ExportCalls } from './export-calls.ts';
import { exportEncoder } from './export-encoder.ts';
import { exportHandlers } from './export-handlers.ts';
import type { ExportedSettings } from './exported-settings.ts';
import { fakeWorker, type FakeWorker } from './fakes/fake-worker.ts';
import { importForTest } from './fixtures/import-for-test.ts';
import { openEncoderSession } from './open-encoder-session.ts';
import { createTokeniser } from './tokeniser.ts';
import { withSpecialTokens } from './with-special-tokens.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const TINY_BERT = [
  dropped('tiny/config.json', CONFIG),
  dropped('tiny/vocab.txt', VOCABULARY),
  dropped('tiny/model.safetensors', randomWeights()),
];
const TEXTS = ['w1 w2 w3 w4', 'w5', 'w1 w40 w7'];

/** A head with all that a head can have. */
function randomHead(inputs: number, activation: Head['activation']): Head {
  const wave = (size: number, step: number): Float32Array =>
    Float32Array.from({ length: size }, (_, index) => Math.sin(1 + index * step));
  const dense = { inputs, outputs: 5, weights: wave(5 * inputs, 0.7), biases: wave(5, 0.3) };
  const last = { inputs: 5, outputs: 3, weights: wave(15, 0.9), biases: wave(3, 0.4) };
  return {
    layers: [
      { ...dense, activation: 'tanh' },
      { ...last, activation: 'none' },
    ],
    activation,
    dropout: 0.1,
    temperature: 1.7,
  };
}

function packOf(source: EncoderSource, head: Head, changes: Partial<EncoderReference>): TagPack {
  return {
    name: 'My tags!',
    description: 'What texts are about.',
    licence: 'MIT',
    encoder: {
      id: source.id,
      weightsSha256: source.weightsSha256,
      pooling: 'mean',
      normalisation: 'none',
      windowTokens: source.windowTokens,
      textTemplate: '{text}',
      textCleaning: 'none',
      ...changes,
    },
    tags: ['a', 'b', 'other'].map((name) => ({ name, description: '', threshold: 0.2 })),
    noneTag: 'other',
    head,
    scores: {},
    training: null,
    trainingRows: { kind: 'none' },
  };
}

function exportWorker(): FakeWorker {
  const fetch = (): Promise<Response> => Promise.reject(new TypeError('Nothing is fetched.'));
  return fakeWorker<ExportCalls>(exportHandlers(fetch));
}

async function exported(
  source: EncoderSource,
  pack: TagPack,
  createWorker = exportWorker,
): Promise<Map<string, Uint8Array>> {
  const zip = await exportEncoder(source, pack, { createWorker });
  return new Map(Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer()))));
}

/** Probabilities of a batch, padded, by the exported model on ONNX Runtime's native build. */
async function runExported(model: Uint8Array, batch: readonly Int32Array[]): Promise<number[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'taglight-export-'));
  folders.push(folder);
  mkdirSync(join(folder, 'onnx'));
  writeFileSync(join(folder, 'onnx/model.onnx'), model);
  writeFileSync(join(folder, 'config.json'), '{"model_type": "bert"}');
  env.useCustomCache = false;
  env.allowLocalModels = true;
  const session = await BertModel.from_pretrained(folder, {
    device: 'cpu',
    dtype: 'fp32',
    local_files_only: true,
  });
  const longest = Math.max(...batch.map(({ length }) => length));
  const padded = (value: (ids: Int32Array, place: number) => number): Tensor =>
    new Tensor(
      'int64',
      BigInt64Array.from(
        batch.flatMap((ids) => Array.from({ length: longest }, (_, place) => value(ids, place))),
        BigInt,
      ),
      [batch.length, longest],
    );
  const outputs = (await session({
    input_ids: padded((ids, place) => ids[place] ?? 0),
    attention_mask: padded((ids, place) => (place < ids.length ? 1 : 0)),
  })) as Record<string, Tensor>;
  expect(Object.keys(outputs)).toEqual(['probabilities']);
  await session.dispose();
  return outputs['probabilities']!.tolist() as number[][];
}

async function idsOf({ tokenizer }: EncoderSource, texts: readonly string[]) {
  if (!('blob' in tokenizer)) throw new TypeError('An import gives Blobs.');
  const tokeniser = createTokeniser(JSON.parse(await tokenizer.blob.text()) as unknown);
  return texts.map((text) => withSpecialTokens(tokeniser.tokenise(text), tokeniser));
}

/** What the app gives, computing in fp32. */
async function ownProbabilities(
  { weights, format }: EncoderSource,
  pack: TagPack,
  pooling: Pooling,
  batch: readonly Int32Array[],
): Promise<number[][]> {
  if (!('blob' in weights)) throw new TypeError('An import gives Blobs.');
  const bytes = new Uint8Array(await weights.blob.arrayBuffer());
  const file = { name: weights.name, bytes, format };
  const session = await openEncoderSession(file, { backend: 'cpu', precision: 'fp32', pooling });
  const rows: number[][] = [];
  for (const ids of batch) {
    const [vector] = await session.encode([ids]);
    rows.push([...headProbabilities(pack, vector!)]);
  }
  await session.dispose();
  return rows;
}

function expectNear(actual: readonly number[][], wanted: readonly number[][]): void {
  expect(actual).toHaveLength(wanted.length);
  for (const [text, row] of wanted.entries()) {
    expect(actual[text]).toHaveLength(row.length);
    for (const [tag, value] of row.entries())
      expect(Math.abs(actual[text]![tag]! - value), `${text} ${tag}`).toBeLessThan(1e-4);
  }
}

describe('exportEncoder', () => {
  it("gives PyTorch's probabilities for Made With ML's checkpoint", async () => {
    const names = ['model.pt', 'args.json', 'class_to_index.json', 'config.json'];
    const { source, head } = await importForTest(finetunedLlm(...names), { precision: 'fp32' });
    const { pooling, textCleaning, tags } = head!;
    const pack = {
      ...packOf(source, head!.head, { pooling, textCleaning }),
      tags: tags.map((name) => ({ name, description: '', threshold: 0.9 })),
    };
    const files = await exported(source, pack);
    const texts = expected.map(({ title, description }) =>
      cleanText(`${title} ${description}`, textCleaning),
    );
    const actual = await runExported(files.get('my-tags/model.onnx')!, await idsOf(source, texts));
    expectNear(
      actual,
      expected.map((text) => tags.map((tag) => text.probabilities[tag as 'other'])),
    );
  });

  it.each([
    ['int8', 'mean', 'none', 'softmax', 16],
    ['fp16', 'pooler', 'none', 'sigmoid', 16],
    ['fp32', 'cls', 'l2', 'softmax', 16],
    ['int8', 'layers', 'l2', 'sigmoid', 48],
  ] as const)(
    'gives what the app gives in fp32: %s, %s, %s, %s',
    async (precision, pooling, normalisation, activation, features) => {
      const { source } = await importForTest(TINY_BERT, { precision });
      const head = randomHead(features, activation);
      const pack = packOf(source, head, { pooling, normalisation });
      const batch = await idsOf(source, TEXTS);
      const files = await exported(source, pack);
      const actual = await runExported(files.get('my-tags/model.onnx')!, batch);
      expectNear(actual, await ownProbabilities(source, pack, pooling, batch));
    },
  );

  it.each([
    [14, 'l2', 'last_hidden_state'],
    [11, 'none', 'last_hidden_state'],
    [20, 'l2', 'last_hidden_state'],
    [14, 'none', 'probabilities'],
  ] as const)(
    'puts a head behind an imported graph (operators of version %i, %s, %s)',
    async (opset, normalisation, output) => {
      const pooling = 'mean';
      const model = tinyEncoder({ opset, output });
      const files = [dropped('m/model.onnx', model), dropped('m/vocab.txt', VOCABULARY)];
      const { source } = await importForTest(files);
      const pack = packOf(source, randomHead(HIDDEN, 'softmax'), { pooling, normalisation });
      const batch = [Int32Array.of(1, 4, 2, 7), Int32Array.of(3, 9)];
      const folder = await exported(source, pack);
      const actual = await runExported(folder.get('my-tags/model.onnx')!, batch);
      expectNear(actual, await ownProbabilities(source, pack, pooling, batch));
    },
  );

  it('puts into a folder all that it takes to use the model', async () => {
    const { source } = await importForTest(TINY_BERT);
    const pack = packOf(source, randomHead(16, 'softmax'), { textCleaning: 'made-with-ml' });
    const files = await exported(source, pack);
    const text = (name: string): string => new TextDecoder().decode(files.get(`my-tags/${name}`));
    expect([...files.keys()].toSorted()).toEqual(
      ['README.md', 'labels.json', 'model.onnx', 'tagger.py', 'tokenizer.json']
        .concat('tokenizer_config.json')
        .map((name) => `my-tags/${name}`),
    );
    const settings = JSON.parse(text('labels.json')) as ExportedSettings;
    expect(settings).toMatchObject({
      labels: ['a', 'b', 'other'],
      thresholds: [0.2, 0.2, 0.2],
      none: 'other',
      max_tokens: 24,
      text_cleaning: 'made-with-ml',
    });
    expect(settings.stop_words).toContain('the');
    expect(JSON.parse(text('tokenizer.json'))).toMatchObject({
      truncation: null,
      padding: null,
      model: { type: 'WordPiece' },
    });
    expect(JSON.parse(text('tokenizer_config.json'))).toMatchObject({ model_max_length: 24 });
    expect(text('README.md')).toContain('a, b, other');
    expect(text('README.md')).toContain('ray.data.ActorPoolStrategy');
  });

  it('tells how far it is', async () => {
    const { source } = await importForTest(TINY_BERT, { precision: 'fp32' });
    const pack = packOf(source, randomHead(16, 'softmax'), {});
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    await exportEncoder(source, pack, { createWorker: exportWorker, onProgress });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('ends the worker in the end', async () => {
    const { source } = await importForTest(TINY_BERT);
    const worker = exportWorker();
    await exported(source, packOf(source, randomHead(16, 'softmax'), {}), () => worker);
    expect(worker.terminated).toBe(true);
  });

  it('says when the graph cannot be pooled as the head wants', async () => {
    const files = [dropped('m/model.onnx', tinyEncoder()), dropped('m/vocab.txt', VOCABULARY)];
    const { source } = await importForTest(files);
    const pack = packOf(source, randomHead(HIDDEN, 'softmax'), { pooling: 'layers' });
    await expect(exported(source, pack)).rejects.toThrow('cannot be pooled by “layers”');
  });
});
