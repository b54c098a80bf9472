import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import type { TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import { findBertPrefix, WORDS } from './find-bert-prefix.ts';

/** Numbers that a head attends with, in BERT, SciBERT and their smaller kin. */
const HEAD_SIZE = 64;
/** Hidden sizes of these. Of others it cannot be told: MiniLM's 384 are shared by 12 heads, not by 6. */
const HIDDEN_SIZES = [128, 256, 512, 768, 1024];
/** BERT's own; no weight tells it. */
const LAYER_NORM_EPSILON = 1e-12;

/** Whether `inferBertConfig` can tell the configuration from the weights. */
export function canInferBertConfig(source: TensorSource): boolean {
  const table = source.tensors.get(findBertPrefix(source) + WORDS);
  return HIDDEN_SIZES.includes(table?.shape[1] ?? 0);
}

/**
 * The configuration of a BERT that came without its config.json, as Made With ML's checkpoints do: sizes
 * from the shapes of its weights, heads of 64 numbers as in BERT of that size.
 * @throws CheckpointError when the weights are no BERT, or of a size for which heads cannot be told
 */
export function inferBertConfig(source: TensorSource): BertConfig {
  const prefix = findBertPrefix(source);
  const shapeOf = (name: string): readonly [rows: number, columns: number] => {
    const [rows, columns, ...rest] = source.tensors.get(prefix + name)?.shape ?? [];
    if (rows !== undefined && columns !== undefined && rest.length === 0) return [rows, columns];
    throw new CheckpointError(
      source.name,
      words('has no table “{table}”', { table: prefix + name }),
      words('Choose the whole checkpoint of a BERT model.'),
    );
  };
  const [vocabularySize, hidden] = shapeOf(WORDS);
  const [positions] = shapeOf('embeddings.position_embeddings.weight');
  const [intermediate] = shapeOf('encoder.layer.0.intermediate.dense.weight');
  if (!HIDDEN_SIZES.includes(hidden)) {
    throw new CheckpointError(
      source.name,
      words('has {hidden} hidden units, from which the number of attention heads cannot be told', {
        hidden,
      }),
      words('Add the config.json of the model.'),
    );
  }
  return {
    vocabularySize,
    hidden,
    layers: countLayers(source, prefix),
    heads: hidden / HEAD_SIZE,
    intermediate,
    positions,
    layerNormEpsilon: LAYER_NORM_EPSILON,
  };
}

function countLayers(source: TensorSource, prefix: string): number {
  let layers = 0;
  while (source.tensors.has(`${prefix}encoder.layer.${layers}.output.dense.weight`)) layers += 1;
  return layers;
}
