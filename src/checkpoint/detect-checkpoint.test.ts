import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/words.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { detectCheckpoint } from './detect-checkpoint.ts';
import { CONFIG, dropped, finetunedLlm, randomWeights, VOCABULARY } from './fixtures/dropped.ts';
import type { DroppedFile } from './dropped-file.ts';
import { tinyEncoder } from './onnx/fixtures/tiny-encoder.ts';

const MODULES = ['Transformer', 'Pooling'].map((kind, index) => ({
  path: index === 0 ? '' : '1_Pooling',
  type: `sentence_transformers.models.${kind}`,
}));
const WEIGHTS = dropped('model.safetensors', randomWeights());
const CONFIG_FILE = dropped('config.json', CONFIG);
const VOCABULARY_FILE = dropped('vocab.txt', VOCABULARY);
const MODEL_PT = finetunedLlm('model.pt')[0]!;

function within(folder: string, ...files: DroppedFile[]): DroppedFile[] {
  return files.map((file) => ({ ...file, path: folder + file.path }));
}

describe('detectCheckpoint', () => {
  it("knows Made With ML's checkpoint, whose vocabulary is built in", async () => {
    const [model, args, tags, config] = finetunedLlm(
      'model.pt',
      'args.json',
      'class_to_index.json',
      'config.json',
    );
    const readme = dropped('README.md', 'mine');
    expect(await detectCheckpoint([readme, tags!, config!, args!, model!])).toEqual({
      status: 'complete',
      plan: {
        kind: 'made-with-ml',
        weights: model,
        args,
        tags,
        config,
        tokeniser: { kind: 'scibert' },
      },
      unused: ['README.md'],
    });
  });

  it("takes Made With ML's tags from Ray's metadata, or leaves them to be typed in", async () => {
    const files = finetunedLlm('model.pt', 'args.json', 'config.json');
    expect(await detectCheckpoint(files)).toMatchObject({ plan: { tags: null } });
    const metadata = dropped('.metadata.json', {});
    expect(await detectCheckpoint([...files, metadata])).toMatchObject({
      plan: { tags: metadata },
    });
  });

  it('knows a Hugging Face folder', async () => {
    const files = within('model/', WEIGHTS, CONFIG_FILE, VOCABULARY_FILE);
    const settings = dropped('model/tokenizer_config.json', {});
    const binary = dropped('model/pytorch_model.bin', 'the same again');
    const onnx = dropped('model/onnx/model.onnx', 'the same again');
    const training = dropped('model/training_args.bin', '');
    expect(await detectCheckpoint([...files, settings, binary, onnx, training])).toEqual({
      status: 'complete',
      plan: {
        kind: 'hugging-face',
        weights: files[0],
        config: files[1],
        tokeniser: { kind: 'vocab.txt', file: files[2], config: settings },
        sentence: null,
      },
      unused: ['model/pytorch_model.bin', 'model/onnx/model.onnx', 'model/training_args.bin'],
    });
  });

  it('knows a sentence-transformers folder, whose encoder may lie in a folder of its own', async () => {
    const tokeniser = dropped('tokenizer.json', '{}');
    const pooling = dropped('m/1_Pooling/config.json', {});
    const modules = dropped('m/modules.json', MODULES);
    for (const folder of ['m/', 'm/0_Transformer/']) {
      const files = within(folder, WEIGHTS, CONFIG_FILE, tokeniser);
      expect(await detectCheckpoint([modules, pooling, ...files]), folder).toMatchObject({
        plan: {
          kind: 'hugging-face',
          config: files[1],
          tokeniser: { kind: 'tokenizer.json' },
          sentence: { modules, pooling, lengths: null },
        },
      });
    }
  });

  it('knows an ONNX encoder in its folder', async () => {
    const model = dropped('m/onnx/model.onnx', tinyEncoder());
    const files = within('m/', CONFIG_FILE, VOCABULARY_FILE);
    expect(await detectCheckpoint([model, ...files])).toMatchObject({
      plan: {
        kind: 'onnx',
        model,
        config: files[0],
        tokeniser: { file: files[1] },
        sentence: null,
      },
    });
  });

  it("does not take a file system's clutter for files", async () => {
    const clutter = ['__MACOSX/model/._model.safetensors', 'model/._model.safetensors'];
    const files = within('model/', WEIGHTS, CONFIG_FILE, VOCABULARY_FILE);
    const all = [...clutter.map((path) => dropped(path, 'x')), ...files];
    expect(await detectCheckpoint(all)).toMatchObject({ status: 'complete', unused: [] });
  });

  it.each([
    ['made-with-ml', [MODEL_PT], ['args.json', 'config.json']],
    ['made-with-ml', finetunedLlm('args.json', 'class_to_index.json'), ['model.pt']],
    ['hugging-face', [WEIGHTS], ['config.json', 'tokenizer.json or vocab.txt']],
    ['hugging-face', [WEIGHTS, CONFIG_FILE], ['tokenizer.json or vocab.txt']],
    ['hugging-face', [CONFIG_FILE], ['model.safetensors or pytorch_model.bin']],
    [
      'hugging-face',
      [WEIGHTS, CONFIG_FILE, VOCABULARY_FILE, dropped('modules.json', MODULES)],
      ['1_Pooling/config.json'],
    ],
    ['onnx', [dropped('model.onnx', tinyEncoder())], ['tokenizer.json or vocab.txt']],
  ] as const)('asks for what is missing of %s', async (kind, files, missing) => {
    const detection = await detectCheckpoint(files);
    expect(detection).toMatchObject({ status: 'incomplete', kind });
    expect('missing' in detection && detection.missing.map(inEnglish)).toEqual(missing);
  });

  it.each([
    [[], 'The folder: holds no model'],
    [[dropped('paper.pdf', '%PDF')], 'paper.pdf: holds no model'],
    [[dropped('a.pt', 'x'), dropped('b.pt', 'x')], 'a.pt: may be meant, or b.pt'],
    [[dropped('model-00001-of-00002.safetensors', 'x')], 'is one part of several'],
    [[dropped('tf_model.h5', 'x')], 'tf_model.h5: is a model of another library'],
    [[dropped('adapter_model.safetensors', 'x')], 'holds no model'],
    [[dropped('model.safetensors', '')], 'model.safetensors: is empty'],
    [
      [dropped('model.safetensors', randomWeights('roberta.')), CONFIG_FILE],
      'model.safetensors: holds a RoBERTa model, not BERT',
    ],
  ])('refuses %#', async (files, message) => {
    const detecting = detectCheckpoint(files);
    await expect(detecting).rejects.toThrow(CheckpointError);
    await expect(detecting).rejects.toThrow(message);
  });
});
