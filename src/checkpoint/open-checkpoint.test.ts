import { describe, expect, it } from 'vitest';
import { readBertWeights } from './bert/read-bert-weights.ts';
import { RANDOM_BERT } from './bert/fixtures/random-bert.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { detectCheckpoint } from './detect-checkpoint.ts';
import type { DroppedFile } from './dropped-file.ts';
import { CONFIG, dropped, finetunedLlm, randomWeights, VOCABULARY } from './fixtures/dropped.ts';
import { tinyEncoder } from './onnx/fixtures/tiny-encoder.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { openOnnx } from './open-onnx.ts';
import type { OpenedBert } from './opened-checkpoint.ts';
import { tokeniserFromVocabulary } from './tokeniser/tokeniser-from-vocabulary.ts';

/** As many pieces as SciBERT has. */
const builtInTokeniser = () =>
  Promise.resolve(
    tokeniserFromVocabulary(
      'vocab.txt',
      ['[UNK]', '[CLS]', '[SEP]', ...Array.from({ length: 31_087 }, (_, id) => `w${id}`)].join(
        '\n',
      ),
    ),
  );

async function open(files: readonly DroppedFile[]): Promise<OpenedBert> {
  const detection = await detectCheckpoint(files);
  if (detection.status === 'incomplete' || detection.plan.kind === 'onnx')
    throw new TypeError(JSON.stringify(detection));
  return openCheckpoint(detection.plan, { builtInTokeniser });
}

const CLASSIFIER = {
  ...CONFIG,
  architectures: ['BertForSequenceClassification'],
  id2label: { 0: 'yes', 1: 'no', 2: 'perhaps' },
};

function folder(config: object, weights: Uint8Array, ...more: DroppedFile[]): DroppedFile[] {
  return [
    dropped('config.json', config),
    dropped('model.safetensors', weights),
    dropped('vocab.txt', VOCABULARY),
    ...more,
  ];
}

function classifier(outputs = 3): Uint8Array {
  const shapes = { 'classifier.weight': [outputs, 16], 'classifier.bias': [outputs] };
  return randomWeights('bert.', shapes);
}

const MADE_WITH_ML = finetunedLlm('model.pt', 'args.json', 'class_to_index.json', 'config.json');

function replaced(name: string, content: object | string): DroppedFile[] {
  return [...MADE_WITH_ML.filter(({ path }) => path !== name), dropped(name, content)];
}

describe('openCheckpoint', () => {
  it("opens Made With ML's checkpoint with its head, cleaning and serving rule", async () => {
    const opened = await open(MADE_WITH_ML);
    expect(opened.config).toMatchObject({
      hidden: 32,
      layers: 2,
      heads: 4,
      vocabularySize: 31_090,
    });
    expect(opened.usage).toEqual({
      pooling: 'pooler',
      normalisation: 'none',
      windowTokens: 512,
      textTemplate: '{title} {description}',
      textCleaning: 'made-with-ml',
    });
    expect(opened.head).toMatchObject({
      tags: ['computer-vision', 'other', 'natural-language-processing', 'mlops'],
      threshold: 0.9,
      head: { dropout: 0.5, activation: 'softmax', layers: [{ inputs: 32, outputs: 4 }] },
    });
    await readBertWeights(opened.weights.source, opened.config);
    expect(opened.weights.unread()).toEqual([]);
  });

  it('opens an encoder by the mean of its tokens', async () => {
    const opened = await open(folder(CONFIG, randomWeights()));
    expect(opened.config).toEqual(RANDOM_BERT);
    expect(opened.head).toBeNull();
    expect(opened.usage).toMatchObject({ pooling: 'mean', windowTokens: 24, textCleaning: 'none' });
    expect(opened.tokeniser).toMatchObject({ model: { type: 'WordPiece' } });
  });

  it('opens a classifier with its tags, by the pooler', async () => {
    const opened = await open(folder(CLASSIFIER, classifier()));
    expect(opened.usage).toMatchObject({ pooling: 'pooler', textTemplate: '{text}' });
    expect(opened.head).toMatchObject({ tags: ['yes', 'no', 'perhaps'], threshold: 0 });
  });

  it('leaves a head that tags tokens unused, and says so', async () => {
    const config = { ...CLASSIFIER, architectures: ['BertForTokenClassification'] };
    const opened = await open(folder(config, classifier()));
    expect(opened.head).toBeNull();
    await readBertWeights(opened.weights.source, opened.config);
    expect(opened.weights.unread()).toEqual(['classifier.weight', 'classifier.bias']);
  });

  it('honours what sentence-transformers does', async () => {
    const kinds = ['Transformer', 'Pooling', 'Normalize'];
    const modules = kinds.map((kind, index) => ({
      path: index === 1 ? '1_Pooling' : '',
      type: kind,
    }));
    const files = [
      dropped('modules.json', modules),
      dropped('1_Pooling/config.json', { pooling_mode_cls_token: true }),
      dropped('sentence_bert_config.json', { max_seq_length: 20 }),
    ];
    const { usage } = await open(folder(CONFIG, randomWeights(), ...files));
    expect(usage).toMatchObject({ pooling: 'cls', normalisation: 'l2', windowTokens: 20 });
    const longer = dropped('sentence_bert_config.json', { max_seq_length: 512 });
    const again = await open(folder(CONFIG, randomWeights(), files[0]!, files[1]!, longer));
    expect(again.usage.windowTokens).toBe(24);
  });

  it.each([
    ['other tags', replaced('class_to_index.json', { a: 0, b: 1 }), 'but 2 are named'],
    [
      'other arguments',
      replaced('args.json', { dropout_p: 0.5, embedding_dim: 768, num_classes: 4 }),
      'args.json: says 768 numbers a text, the encoder gives 32',
    ],
    [
      'another number of tags',
      replaced('args.json', { dropout_p: 0.5, embedding_dim: 32, num_classes: 5 }),
      'args.json: says 5 tags, the weights have 4',
    ],
    [
      'another vocabulary',
      folder(
        CONFIG,
        randomWeights(),
        dropped('tokenizer.json', { model: { type: 'WordPiece', vocab: { a: 50 } } }),
      ),
      'tokenizer.json: gives a word piece the number 50',
    ],
    [
      'other labels',
      folder({ ...CLASSIFIER, id2label: { 0: 'a' } }, classifier()),
      'has 3 tags in “classifier.weight”, but 1 are named',
    ],
    [
      'another kind of model',
      folder({ ...CONFIG, model_type: 'distilbert' }, randomWeights()),
      'config.json: describes a DistilBERT model',
    ],
  ])('refuses files of %s', async (_, files, message) => {
    const opening = open(files);
    await expect(opening).rejects.toThrow(CheckpointError);
    await expect(opening).rejects.toThrow(message);
  });

  it('refuses a head whose pooler is missing', async () => {
    const [, ...rest] = folder(CLASSIFIER, classifier());
    const config = dropped('config.json', { ...CLASSIFIER });
    const bytes = Buffer.from(await rest[0]!.source.read(0, rest[0]!.source.size));
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll('pooler', 'looper'), 'latin1');
    const files = [config, dropped('model.safetensors', renamed), rest[1]!];
    await expect(open(files)).rejects.toThrow('has tags but no pooler');
  });
});

describe('openOnnx', () => {
  it('opens an encoder with its tokeniser and its size', async () => {
    const detection = await detectCheckpoint([
      dropped('model.onnx', tinyEncoder({ outputShape: ['b', 't', 'h'] })),
      dropped('config.json', CONFIG),
      dropped('vocab.txt', VOCABULARY),
    ]);
    expect(detection).toMatchObject({ status: 'complete', plan: { kind: 'onnx' } });
    if (detection.status === 'incomplete' || detection.plan.kind !== 'onnx') return;
    expect(await openOnnx(detection.plan, builtInTokeniser)).toMatchObject({
      encoder: { hidden: 16, isQuantised: false },
      tokeniser: { model: { type: 'WordPiece' } },
      usage: { pooling: 'mean', windowTokens: 24 },
    });
  });
});
