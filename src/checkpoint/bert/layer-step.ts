import type { BertLayer, LayerNorm, Linear, LinearName } from './bert-weights.ts';

/** A linear layer of a transformer layer, with what follows it. */
export type LayerStep =
  /** Attention, or GELU. */
  | { readonly name: 'queryKeyValue' | 'intermediate'; readonly linear: Linear }
  /** The layer norm of the sum with what went in before. */
  | {
      readonly name: 'attentionOutput' | 'output';
      readonly linear: Linear;
      readonly norm: LayerNorm;
    };

type LayerParts = Pick<BertLayer, 'attentionNorm' | 'outputNorm'> & {
  readonly [name in LinearName]?: Linear;
};

/** The step of a layer whose linear layer of that name is there. */
export function stepOf(layer: LayerParts, name: LinearName): LayerStep {
  const linear = layer[name]!;
  if (name === 'queryKeyValue' || name === 'intermediate') return { name, linear };
  return { name, linear, norm: name === 'output' ? layer.outputNorm : layer.attentionNorm };
}
