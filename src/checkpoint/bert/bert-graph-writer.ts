import { NONE, type OnnxGraph, type Value } from '../onnx/onnx-graph.ts';
import type { BertConfig } from './bert-config.ts';
import type { BertLayer, BertWeights, LayerNorm, Linear, LinearName } from './bert-weights.ts';
import { FormWriter, type GraphForm } from './graph-form.ts';
import { stepOf, type LayerStep } from './layer-step.ts';
import { writePlainAttention } from './write-plain-attention.ts';

/** Added to the attention scores of padding; as a half-precision number it is still finite. */
const MASKED = -10_000;

export interface WriterOptions {
  /**
   * Writes attention of standard operators, for WebGPU. ONNX Runtime's fused one gives wrong numbers
   * there, from 32 tokens on and by graphics card (microsoft/onnxruntime#28520, #26715; seen here
   * with the software adapter).
   */
  readonly plainAttention?: boolean;
}

/** Writes the parts of BERT into a graph, with ONNX Runtime's fused operators. */
export class BertGraphWriter {
  readonly form: FormWriter;
  readonly #graph: OnnxGraph;
  readonly #config: BertConfig;
  readonly #options: WriterOptions;

  constructor(graph: OnnxGraph, config: BertConfig, form: GraphForm, options: WriterOptions = {}) {
    this.form = new FormWriter(graph, form);
    this.#graph = graph;
    this.#config = config;
    this.#options = options;
  }

  /** The embedding output and every layer's output, [batch, tokens, hidden] each. */
  hiddenStates(weights: BertWeights, ids: Value, mask: Value): Value[] {
    const bias = this.#attentionBias(mask);
    const states = [this.#embeddings(weights, ids)];
    for (const [index, layer] of weights.layers.entries()) {
      states.push(this.#layer(`layer.${index}`, layer, states.at(-1)!, bias));
    }
    return states;
  }

  #embeddings({ words, positions, embeddingNorm }: BertWeights, ids: Value): Value {
    const graph = this.#graph;
    const tokens = graph.node('Shape', [ids], { start: { int: 1 }, end: { int: 2 } });
    const length = graph.node('Squeeze', [tokens]);
    const places = graph.node('Range', [
      this.form.integers('zero', [0], []),
      length,
      this.form.integers('one', [1], []),
    ]);
    const word = this.form.gatherRows('words', words, ids);
    const position = this.form.gatherRows('positions', positions, places);
    return this.#norm('embeddings', embeddingNorm, graph.node('Add', [word, position]));
  }

  /** 0 for tokens and a large negative number for padding: [batch, 1, tokens, tokens]. */
  #attentionBias(mask: Value): Value {
    const graph = this.#graph;
    const padding = graph.node('Sub', [
      this.form.scalar('unmasked', 1),
      this.form.cast(mask, this.form.dtype),
    ]);
    const scores = graph.node('Mul', [padding, this.form.scalar('masked', MASKED)]);
    const wide = graph.node('Unsqueeze', [scores, this.form.integers('biasAxes', [1, 2])]);
    const tokens = graph.node('Shape', [mask], { start: { int: 1 }, end: { int: 2 } });
    const ones = this.form.integers('biasOnes', [1, 1]);
    const shape = graph.node('Concat', [ones, tokens, this.form.integers('biasOne', [1])], {
      axis: { int: 0 },
    });
    return graph.node('Expand', [wide, shape]);
  }

  #layer(path: string, layer: BertLayer, input: Value, bias: Value): Value {
    const step = (name: LinearName, before: Value, residual: Value): Value =>
      this.#step(path, stepOf(layer, name), before, residual, bias);
    const attended = step('queryKeyValue', input, input);
    const middle = step('attentionOutput', attended, input);
    const wide = step('intermediate', middle, middle);
    return step('output', wide, middle);
  }

  /**
   * A linear layer with what follows it: attention, GELU, or the layer norm of its sum with `residual`.
   * @param bias of attention
   */
  #step(path: string, step: LayerStep, input: Value, residual: Value, bias: Value): Value {
    const projected = this.form.project(`${path}.${step.name}`, step.linear, input);
    const { bias: added } = step.linear;
    if ('norm' in step) {
      const name = `${path}.${step.name}.norm`;
      return this.#addNorm(name, step.norm, projected, residual, added);
    }
    if (step.name === 'queryKeyValue') return this.#attention(path, step.linear, projected, bias);
    const wideBias = this.form.floats(`${path}.intermediate.bias`, added, [added.length]);
    return this.#graph.fused('BiasGelu', [projected, wideBias]);
  }

  #attention(path: string, { bias }: Linear, packed: Value, attentionBias: Value): Value {
    const { hidden, heads } = this.#config;
    const sizes = this.form.integers(`${path}.splits`, [hidden, hidden, hidden]);
    const added = this.form.floats(`${path}.queryKeyValue.bias`, bias, [3 * hidden]);
    const split = (values: Value): [Value, Value, Value] =>
      this.#graph.split(values, sizes, 3) as [Value, Value, Value];
    if (this.#options.plainAttention) {
      const [query, key, value] = split(this.#graph.node('Add', [packed, added]));
      const projections = { query, key, value };
      return writePlainAttention(this.form, path, projections, attentionBias, this.#config);
    }
    return this.#graph.fused('MultiHeadAttention', [...split(packed), added, NONE, attentionBias], {
      num_heads: { int: heads },
    });
  }

  #norm(name: string, norm: LayerNorm, input: Value): Value {
    const { gamma, beta } = this.#affine(name, norm);
    return this.#graph.node('LayerNormalization', [input, gamma, beta], {
      axis: { int: -1 },
      epsilon: { float: this.#config.layerNormEpsilon },
    });
  }

  /** Layer norm of `input + residual + bias`. */
  #addNorm(
    name: string,
    norm: LayerNorm,
    input: Value,
    residual: Value,
    bias: Float32Array,
  ): Value {
    const { gamma, beta } = this.#affine(name, norm);
    const added = this.form.floats(`${name}.bias`, bias, [bias.length]);
    return this.#graph.fused('SkipLayerNormalization', [input, residual, gamma, beta, added], {
      epsilon: { float: this.#config.layerNormEpsilon },
    });
  }

  #affine(name: string, { gamma, beta }: LayerNorm): { gamma: Value; beta: Value } {
    return {
      gamma: this.form.floats(`${name}.gamma`, gamma, [gamma.length]),
      beta: this.form.floats(`${name}.beta`, beta, [beta.length]),
    };
  }
}
