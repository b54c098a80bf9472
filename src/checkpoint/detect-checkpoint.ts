import { named, words } from '../core/words.ts';
import { findBertPrefix, WORDS } from './bert/find-bert-prefix.ts';
import { canInferBertConfig } from './bert/infer-bert-config.ts';
import { CheckpointError } from './checkpoint-error.ts';
import type { Detection, SentencePlan, TokeniserPlan } from './checkpoint-plan.ts';
import { chooseWeights } from './choose-weights.ts';
import { nameOf, readText, type DroppedFile } from './dropped-file.ts';
import { ModelFiles } from './model-files.ts';
import { openWeights } from './open-weights.ts';
import { findHead } from './read-head.ts';
import { parseModules } from './sentence-transformers/parse-modules.ts';
import type { TensorSource } from './tensor-source.ts';

const SCIBERT_PIECES = 31_090;
/** What file systems and tools leave in folders. */
const CLUTTER = /(^|\/)(\._|__MACOSX\/|\.git\/|\.cache\/|\.DS_Store$)/;

/**
 * Says what was dropped: which of the kinds of checkpoint, and which file is for what; or what is missing
 * of it, by name. Of weights, only what describes them is read.
 * @throws CheckpointError when there is no model, several could be meant, or the weights are not BERT's
 */
export async function detectCheckpoint(dropped: readonly DroppedFile[]): Promise<Detection> {
  const files = dropped.filter(({ path }) => !CLUTTER.test(path));
  const weights = chooseWeights(files);
  if (!weights) return detectRemains(files);
  const model = new ModelFiles(files, weights);
  if (nameOf(weights).endsWith('.onnx')) return detectOnnx(model, weights);
  const tensors = await openWeights(weights.source);
  return findHead(tensors)?.endsWith('fc1.weight') || model.find('args.json')
    ? detectMadeWithMl(model, weights, tensors)
    : detectHuggingFace(model, weights, tensors);
}

/** Without weights, what is there may still say what is missing. */
function detectRemains(files: readonly DroppedFile[]): Detection {
  const names = files.map(nameOf);
  if (names.includes('args.json') || names.includes('class_to_index.json'))
    return { status: 'incomplete', kind: 'made-with-ml', missing: ['model.pt'] };
  if (names.includes('config.json')) {
    const either = { one: 'model.safetensors', other: 'pytorch_model.bin' };
    const missing = [named(words('{one} or {other}', either))];
    return { status: 'incomplete', kind: 'hugging-face', missing };
  }
  throw new CheckpointError(
    files[0]?.path ?? named(words('The folder')),
    words('holds no model'),
    words(
      'Choose model.pt, model.safetensors, pytorch_model.bin or model.onnx, with the files beside it.',
    ),
  );
}

function detectMadeWithMl(
  files: ModelFiles,
  weights: DroppedFile,
  tensors: TensorSource,
): Detection {
  const args = files.need('args.json');
  const config = canInferBertConfig(tensors)
    ? files.find('config.json')
    : files.need('config.json');
  const tokeniser = findTokeniser(files, tensors);
  const tags = files.find('class_to_index.json') ?? files.find('.metadata.json');
  return args && tokeniser && !files.isMissing
    ? files.complete({ kind: 'made-with-ml', weights, args, tags, config, tokeniser })
    : files.incomplete('made-with-ml');
}

async function detectHuggingFace(
  files: ModelFiles,
  weights: DroppedFile,
  tensors: TensorSource,
): Promise<Detection> {
  const config = files.need('config.json');
  const tokeniser = findTokeniser(files, tensors);
  const sentence = await findSentence(files);
  return config && tokeniser && !files.isMissing
    ? files.complete({ kind: 'hugging-face', weights, config, tokeniser, sentence })
    : files.incomplete('hugging-face');
}

async function detectOnnx(files: ModelFiles, model: DroppedFile): Promise<Detection> {
  const config = files.find('config.json');
  const tokeniser = findTokeniser(files);
  const sentence = await findSentence(files);
  return tokeniser && !files.isMissing
    ? files.complete({ kind: 'onnx', model, config, tokeniser, sentence })
    : files.incomplete('onnx');
}

/** @param tensors where they are those of a BERT with SciBERT's vocabulary, it need not come along */
function findTokeniser(files: ModelFiles, tensors?: TensorSource): TokeniserPlan | null {
  const whole = files.find('tokenizer.json');
  if (whole) return { kind: 'tokenizer.json', file: whole };
  const vocabulary = files.find('vocab.txt');
  if (vocabulary)
    return { kind: 'vocab.txt', file: vocabulary, config: files.find('tokenizer_config.json') };
  const rows = tensors?.tensors.get(findBertPrefix(tensors) + WORDS)?.shape[0];
  if (rows === SCIBERT_PIECES) return { kind: 'scibert' };
  files.miss(named(words('{one} or {other}', { one: 'tokenizer.json', other: 'vocab.txt' })));
  return null;
}

async function findSentence(files: ModelFiles): Promise<SentencePlan | null> {
  const modules = files.find('modules.json');
  if (!modules) return null;
  const { poolingPath } = parseModules(modules.path, await readText(modules));
  const pooling = files.need(`${poolingPath}/config.json`);
  return pooling && { modules, pooling, lengths: files.find('sentence_bert_config.json') };
}
