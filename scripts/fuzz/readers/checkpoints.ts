import { bytesSource } from '../../../src/checkpoint/byte-source.ts';
import { CheckpointError } from '../../../src/checkpoint/checkpoint-error.ts';
import { CONFIG, randomWeights, VOCABULARY } from '../../../src/checkpoint/fixtures/dropped.ts';
import { tinyEncoder } from '../../../src/checkpoint/onnx/fixtures/tiny-encoder.ts';
import { openWeights } from '../../../src/checkpoint/open-weights.ts';
import { DTYPE_BYTES, elementCount } from '../../../src/checkpoint/tensor.ts';
import { tokeniserFromVocabulary } from '../../../src/checkpoint/tokeniser/tokeniser-from-vocabulary.ts';
import { EngineError } from '../../../src/engine/engine-error.ts';
import { importHandlers } from '../../../src/engine/import-handlers.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import type { FileBytes, Mutation } from '../mutation.ts';
import { mutateBytes } from '../mutations/bytes.ts';
import { mutateFolder, packFolder, unpackFolder, type Folder } from '../mutations/folder.ts';
import { mutatePickle } from '../mutations/pickle.ts';
import { mutateSafetensors } from '../mutations/safetensors.ts';
import { mutateZip } from '../mutations/zip.ts';
import { readOrRefused } from './expect-error.ts';
import { bytesOf, fixture } from './fixture.ts';

const PYTORCH = 'src/checkpoint/pytorch/fixtures';
const HIDDEN = CONFIG.hidden_size;

/** Weights alone, of which every tensor is read. */
export const WEIGHTS_TARGETS: Readonly<Record<string, () => FuzzTarget>> = {
  safetensors: () => weights([Uint8Array.from(randomWeights())], mutateSafetensors),
  pytorch: () =>
    weights(
      ['dtypes', 'views', 'wrapped', 'parameters', 'protocol-5', 'zip64', 'big-endian'].map(
        (name) => fixture(`${PYTORCH}/${name}.pt`),
      ),
      mutateZip((name) => (name.endsWith('.pkl') ? mutatePickle : mutateBytes)),
    ),
  'pytorch-legacy': () =>
    weights(
      ['legacy', 'wrapped-legacy'].map((name) => fixture(`${PYTORCH}/${name}.pt`)),
      mutatePickle,
    ),
};

/** Folders, imported as the app imports them: to an encoder and its head. */
export const FOLDER_TARGETS: Readonly<Record<string, () => FuzzTarget>> = {
  'hugging-face': () =>
    folders(
      {
        ...bert(),
        'vocab.txt': bytesOf(VOCABULARY),
        'tokenizer_config.json': bytesOf({ do_lower_case: true }),
      },
      { ...bert(), 'tokenizer.json': tokeniser() },
      classifier(),
    ),
  'sentence-transformers': () => folders(sentenceTransformers()),
  'made-with-ml': () => folders(madeWithMl()),
  onnx: () =>
    folders({
      'onnx/model.onnx': Uint8Array.from(tinyEncoder({ vocabulary: 50 })),
      'tokenizer.json': tokeniser(),
      'config.json': bytesOf(CONFIG),
    }),
};

function weights(seeds: readonly FileBytes[], mutate: Mutation): FuzzTarget {
  return {
    seeds,
    mutate,
    read: (bytes) => readOrRefused(() => readAllTensors(bytes), CheckpointError),
  };
}

async function readAllTensors(bytes: FileBytes): Promise<void> {
  const source = await openWeights(bytesSource('weights', bytes));
  for (const [name, { dtype, shape }] of source.tensors) {
    const whole = await source.read(name);
    if (whole.bytes.length !== elementCount(shape) * DTYPE_BYTES[dtype]) {
      throw new Error(`'${name}' has ${whole.bytes.length} bytes.`);
    }
    const [rows = 0] = shape;
    if (rows > 0) await source.read(name, { start: Math.floor(rows / 2), end: rows });
  }
}

function folders(...seeds: readonly Folder[]): FuzzTarget {
  return {
    seeds: seeds.map(packFolder),
    mutate: mutateFolder,
    read: (bytes) =>
      readOrRefused(() => importFolder(unpackFolder(bytes)), CheckpointError, EngineError),
  };
}

async function importFolder(folder: Folder): Promise<void> {
  const { import: importModel } = importHandlers({
    fetch: () => Promise.reject(new Error('No network.')),
  });
  await importModel(
    {
      files: Object.entries(folder).map(([name, bytes]) => ({ name, blob: new Blob([bytes]) })),
      precision: 'fp32',
      tagNames: null,
      sciBertTokenizer: { url: 'none', bytes: 0, sha256: '' } as never,
    },
    { signal: new AbortController().signal, report: () => undefined, transfer: () => undefined },
  );
}

function bert(): Folder {
  return { 'model.safetensors': Uint8Array.from(randomWeights()), 'config.json': bytesOf(CONFIG) };
}

function tokeniser(): FileBytes {
  return bytesOf(tokeniserFromVocabulary('vocab.txt', VOCABULARY) as object);
}

function classifier(): Folder {
  const head = { 'classifier.weight': [3, HIDDEN], 'classifier.bias': [3] };
  return {
    'model.safetensors': Uint8Array.from(randomWeights('bert.', head)),
    'config.json': bytesOf({
      ...CONFIG,
      architectures: ['BertForSequenceClassification'],
      id2label: { 0: 'a', 1: 'b', 2: 'c' },
      problem_type: 'multi_label_classification',
      classifier_dropout: 0.2,
    }),
    'tokenizer.json': tokeniser(),
  };
}

function sentenceTransformers(): Folder {
  const modules = ['Transformer', 'Pooling', 'Normalize'].map((kind, idx) => ({
    idx,
    name: String(idx),
    path: idx === 0 ? '' : `${idx}_${kind}`,
    type: `sentence_transformers.models.${kind}`,
  }));
  return {
    ...bert(),
    'tokenizer.json': tokeniser(),
    'modules.json': bytesOf(modules),
    '1_Pooling/config.json': bytesOf({
      word_embedding_dimension: HIDDEN,
      pooling_mode_mean_tokens: true,
    }),
    'sentence_bert_config.json': bytesOf({ max_seq_length: 20, do_lower_case: false }),
  };
}

function madeWithMl(): Folder {
  const head = { 'fc1.weight': [4, HIDDEN], 'fc1.bias': [4] };
  return {
    'model.pt': Uint8Array.from(randomWeights('llm.', head)),
    'args.json': bytesOf({ dropout_p: 0.5, embedding_dim: HIDDEN, num_classes: 4 }),
    'class_to_index.json': bytesOf({ mlops: 0, other: 1, nlp: 2, cv: 3 }),
    'config.json': bytesOf(CONFIG),
    'vocab.txt': bytesOf(VOCABULARY),
  };
}
