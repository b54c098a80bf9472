import type { BertConfig } from '../../src/checkpoint/bert/bert-config.ts';

/** Content of a `config.json` as hubs have it; parse-hugging-face-config.ts reads it back. */
export function huggingFaceConfig(shape: BertConfig): Readonly<Record<string, unknown>> {
  return {
    architectures: ['BertModel'],
    model_type: 'bert',
    vocab_size: shape.vocabularySize,
    hidden_size: shape.hidden,
    num_hidden_layers: shape.layers,
    num_attention_heads: shape.heads,
    intermediate_size: shape.intermediate,
    max_position_embeddings: shape.positions,
    type_vocab_size: 2,
    layer_norm_eps: shape.layerNormEpsilon,
    hidden_act: 'gelu',
  };
}
