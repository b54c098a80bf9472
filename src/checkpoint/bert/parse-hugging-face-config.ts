import { words } from '../../core/words.ts';
import * as v from 'valibot';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';
import type { BertConfig } from './bert-config.ts';
import { nameOfModelType } from './other-models.ts';

const size = (largest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largest));

/** The bounds are far above any BERT, so that a hostile file cannot ask for absurd amounts of memory. */
const Schema = v.object({
  // Early BERT checkpoints, SciBERT's among them, do not say it.
  model_type: v.optional(v.literal('bert'), 'bert'),
  vocab_size: size(1_000_000),
  hidden_size: size(8192),
  num_hidden_layers: size(96),
  num_attention_heads: size(128),
  intermediate_size: size(32_768),
  max_position_embeddings: size(8192),
  layer_norm_eps: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 1e-12),
  hidden_act: v.optional(v.picklist(['gelu', 'gelu_python']), 'gelu'),
  position_embedding_type: v.optional(v.literal('absolute'), 'absolute'),
});

/**
 * Reads a Hugging Face `config.json` of a BERT encoder.
 * @throws CheckpointError naming the field, or the kind of model when it is not BERT
 */
export function parseHuggingFaceConfig(file: string, json: string): BertConfig {
  const result = v.safeParse(Schema, parseJson(file, json));
  if (!result.success) throw refusal(file, result.issues[0]);
  const config = result.output;
  if (config.hidden_size % config.num_attention_heads !== 0) {
    throw new CheckpointError(
      file,
      words('cannot share {hidden_size} hidden units among {num_attention_heads} heads', {
        hidden_size: config.hidden_size,
        num_attention_heads: config.num_attention_heads,
      }),
      words('Choose the config.json that belongs to the weights.'),
    );
  }
  return {
    vocabularySize: config.vocab_size,
    hidden: config.hidden_size,
    layers: config.num_hidden_layers,
    heads: config.num_attention_heads,
    intermediate: config.intermediate_size,
    positions: config.max_position_embeddings,
    layerNormEpsilon: config.layer_norm_eps,
  };
}

function refusal(file: string, issue: v.BaseIssue<unknown>): CheckpointError {
  const field = v.getDotPath(issue) ?? file;
  if (field === 'model_type' && typeof issue.input === 'string') {
    return new CheckpointError(
      file,
      words('describes a {model} model, not BERT', {
        model: nameOfModelType(issue.input),
      }),
      words('Taglight runs BERT encoders: choose a BERT, SciBERT or MiniLM checkpoint.'),
    );
  }
  return new CheckpointError(
    file,
    words('has a “{field}” that cannot be used: {message}', { field, message: issue.message }),
    words('Choose the config.json that belongs to the weights.'),
  );
}
