import { words, type Words } from '../core/words.ts';
import type { Pooling } from '../core/pooling.ts';
import type { BertConfig } from './bert/bert-config.ts';
import { findBertPrefix } from './bert/find-bert-prefix.ts';
import { inferBertConfig } from './bert/infer-bert-config.ts';
import { parseHuggingFaceConfig } from './bert/parse-hugging-face-config.ts';
import { CheckpointError } from './checkpoint-error.ts';
import type { HuggingFacePlan, MadeWithMlPlan } from './checkpoint-plan.ts';
import { readText } from './dropped-file.ts';
import { parseClassifierConfig } from './hugging-face/parse-classifier-config.ts';
import { parseClassToIndex, parseMadeWithMlArguments } from './made-with-ml/parse-made-with-ml.ts';
import { openTokeniser, type BuiltInTokeniser } from './open-tokeniser.ts';
import { openWeights } from './open-weights.ts';
import type { OpenedBert, OpenedHead } from './opened-checkpoint.ts';
import { readHead } from './read-head.ts';
import { readSentenceUsage } from './sentence-transformers/read-sentence-usage.ts';
import type { TensorSource } from './tensor-source.ts';
import { trackReads, type ReadProgress } from './track-reads.ts';

export interface OpenOptions {
  /** Gives SciBERT's tokenizer.json where a checkpoint has none. */
  readonly builtInTokeniser: BuiltInTokeniser;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

/** Made With ML's serving rule: below this, the tag `other` is given. */
const MADE_WITH_ML_THRESHOLD = 0.9;

/**
 * Opens the files of a plan: checks what they say against each other, and reads the head. The encoder's
 * weights are described and not read.
 * @throws CheckpointError naming the file and the reason
 */
export async function openCheckpoint(
  plan: MadeWithMlPlan | HuggingFacePlan,
  { builtInTokeniser, onProgress, signal }: OpenOptions,
): Promise<OpenedBert> {
  const weights = trackReads(await openWeights(plan.weights.source), onProgress, signal);
  const config = await readConfig(plan, weights.source);
  const tokeniser = await openTokeniser(plan.tokeniser, config.vocabularySize, builtInTokeniser);
  const opened = { kind: plan.kind, config, weights, tokeniser };
  if (plan.kind === 'made-with-ml') {
    const head = await readMadeWithMlHead(plan, weights.source, config);
    const text = { textTemplate: '{title} {description}', textCleaning: 'made-with-ml' } as const;
    return { ...opened, head, usage: { ...plainUsage('pooler', config), ...text } };
  }
  if (plan.sentence) {
    const usage = await readSentenceUsage(plan.sentence, config.positions);
    return { ...opened, head: null, usage: { ...plainUsage('mean', config), ...usage } };
  }
  const head = await readClassifier(plan, weights.source, config);
  return { ...opened, head, usage: plainUsage(head ? 'pooler' : 'mean', config) };
}

async function readConfig(
  { config }: MadeWithMlPlan | HuggingFacePlan,
  weights: TensorSource,
): Promise<BertConfig> {
  return config
    ? parseHuggingFaceConfig(config.path, await readText(config))
    : inferBertConfig(weights);
}

async function readMadeWithMlHead(
  plan: MadeWithMlPlan,
  weights: TensorSource,
  { hidden }: BertConfig,
): Promise<OpenedHead> {
  const { path } = plan.args;
  const {
    dropout,
    features,
    tags: count,
  } = parseMadeWithMlArguments(path, await readText(plan.args));
  if (features !== hidden)
    throw contradiction(
      path,
      words('says {features} numbers a text, the encoder gives {hidden}', { features, hidden }),
    );
  const tags = plan.tags && parseClassToIndex(plan.tags.path, await readText(plan.tags));
  const head = await readPooledHead(weights, {
    features,
    dropout,
    activation: 'softmax',
    ...(tags ? { tags } : {}),
  });
  if (!head) {
    throw contradiction(weights.name, words('has no “fc1.weight”, the layer that gives tags'));
  }
  const { outputs } = head.layers[0]!;
  if (outputs !== count)
    throw contradiction(
      path,
      words('says {count} tags, the weights have {outputs}', { count, outputs }),
    );
  return { head, tags, threshold: MADE_WITH_ML_THRESHOLD };
}

/** The head of a BertForSequenceClassification; a head that tags something else than texts is left. */
async function readClassifier(
  { config }: HuggingFacePlan,
  weights: TensorSource,
  { hidden }: BertConfig,
): Promise<OpenedHead | null> {
  const classifier = parseClassifierConfig(config.path, await readText(config));
  if (!classifier.tagsTexts && classifier.architecture !== null) return null;
  const { tags, activation, dropout } = classifier;
  const options = { features: hidden, activation, dropout, ...(tags ? { tags } : {}) };
  const head = await readPooledHead(weights, options);
  return head ? { head, tags, threshold: 0 } : null;
}

/** Both heads were trained on BERT's pooler, so without it they are of no use. */
async function readPooledHead(
  weights: TensorSource,
  options: Parameters<typeof readHead>[1],
): ReturnType<typeof readHead> {
  const head = await readHead(weights, options);
  if (head && !weights.tensors.has(`${findBertPrefix(weights)}pooler.dense.weight`)) {
    throw contradiction(
      weights.name,
      words('has tags but no pooler (“pooler.dense”), which they need'),
    );
  }
  return head;
}

function plainUsage(pooling: Pooling, { positions }: BertConfig): OpenedBert['usage'] {
  return {
    pooling,
    normalisation: 'none',
    windowTokens: positions,
    textTemplate: '{text}',
    textCleaning: 'none',
  };
}

function contradiction(file: string, reason: Words): CheckpointError {
  return new CheckpointError(file, reason, words('Choose the files that were saved together.'));
}
