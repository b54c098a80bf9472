import type {
  BertLayer,
  BertWeights,
  LayerNorm,
  Linear,
} from '../../src/checkpoint/bert/bert-weights.ts';
import { FormWriter } from '../../src/checkpoint/bert/graph-form.ts';
import { OnnxGraph, type Value } from '../../src/checkpoint/onnx/onnx-graph.ts';
import { PlainFloats, PlainIntegers, type PlainArithmetic } from './plain-arithmetic.ts';
import { splitColumns } from './split-columns.ts';

/** The version at which exporters write BERT today; it has LayerNormalization but no Gelu. */
const OPSET = 17;
/** What PyTorch adds to the scores of padding: the least number of the type. */
const MASKED = { F32: -3.4028234663852886e38, F16: -65_504 } as const;
/** Segments that BERT knows. The weights have that of the first added to the positions. */
const TOKEN_TYPES = 2;

/** `fp32` is `model.onnx` of a hub, `fp16` its `model_fp16.onnx`, `q8` its `model_quantized.onnx`. */
export type PlainForm = 'fp32' | 'fp16' | 'q8';

/**
 * Writes BERT in the plain form that hubs carry and transformers.js' feature extraction takes: standard
 * operators only, as PyTorch exports them, nothing fused and nothing pooled. ONNX Runtime fuses
 * what it can when it opens the session, as it does for a file from a hub.
 *
 * Inputs: `input_ids`, `attention_mask` and `token_type_ids`, int64 [batch, tokens].
 * Output: `last_hidden_state`, float32 [batch, tokens, hidden].
 */
export function writePlainBertGraph(weights: BertWeights, plainForm: PlainForm): Uint8Array[] {
  const graph = new OnnxGraph(OPSET);
  const shape = ['batch', 'tokens'];
  const ids = graph.input('input_ids', 'I64', shape);
  const mask = graph.input('attention_mask', 'I64', shape);
  const types = graph.input('token_type_ids', 'I64', shape);
  const form = new FormWriter(graph, plainForm === 'fp16' ? 'fp16' : 'fp32');
  const arithmetic = plainForm === 'q8' ? new PlainIntegers(form) : new PlainFloats(form);
  const states = new PlainBertWriter(form, arithmetic, weights).lastState(ids, mask, types);
  const output = plainForm === 'fp16' ? form.cast(states, 'F32') : states;
  graph.output('last_hidden_state', output, 'F32', [...shape, weights.config.hidden]);
  return graph.toModel();
}

class PlainBertWriter {
  readonly #graph: OnnxGraph;
  readonly #form: FormWriter;
  readonly #arithmetic: PlainArithmetic;
  readonly #weights: BertWeights;

  constructor(form: FormWriter, arithmetic: PlainArithmetic, weights: BertWeights) {
    this.#graph = form.graph;
    this.#form = form;
    this.#arithmetic = arithmetic;
    this.#weights = weights;
  }

  lastState(ids: Value, mask: Value, types: Value): Value {
    const bias = this.#attentionBias(mask);
    let state = this.#embeddings(ids, types);
    for (const [index, layer] of this.#weights.layers.entries())
      state = this.#layer(`encoder.layer.${index}`, layer, state, bias);
    return state;
  }

  #embeddings(ids: Value, types: Value): Value {
    const { words, positions, embeddingNorm, config } = this.#weights;
    const length = this.#graph.node('Shape', [ids], { start: { int: 1 }, end: { int: 2 } });
    const places = this.#graph.node('Slice', [
      this.#form.integers(
        'position_ids',
        [...Array(config.positions).keys()],
        [1, config.positions],
      ),
      this.#form.integers('first_position', [0]),
      length,
      this.#form.integers('position_axis', [1]),
    ]);
    const segments = {
      precision: 'fp32',
      rows: TOKEN_TYPES,
      columns: config.hidden,
      values: new Float32Array(TOKEN_TYPES * config.hidden),
    } as const;
    const path = 'embeddings';
    const word = this.#arithmetic.rows(`${path}.word_embeddings`, words, ids);
    const segment = this.#arithmetic.rows(`${path}.token_type_embeddings`, segments, types);
    const place = this.#arithmetic.rows(`${path}.position_embeddings`, positions, places);
    const sum = this.#add(this.#add(word, segment), place);
    return this.#norm(`${path}.LayerNorm`, embeddingNorm, sum);
  }

  /** [batch, 1, 1, tokens] */
  #attentionBias(mask: Value): Value {
    const inner = this.#graph.node('Unsqueeze', [mask, this.#form.integers('mask_axis_1', [1])]);
    const wide = this.#graph.node('Unsqueeze', [inner, this.#form.integers('mask_axis_2', [2])]);
    const padding = this.#graph.node('Sub', [
      this.#form.scalar('one', 1),
      this.#form.cast(wide, this.#form.dtype),
    ]);
    return this.#graph.node('Mul', [
      padding,
      this.#form.scalar('masked', MASKED[this.#form.dtype as 'F32' | 'F16']),
    ]);
  }

  #layer(path: string, layer: BertLayer, input: Value, bias: Value): Value {
    const attended = this.#attention(`${path}.attention.self`, layer.queryKeyValue, input, bias);
    const mixed = this.#dense(`${path}.attention.output.dense`, layer.attentionOutput, attended);
    const middle = this.#norm(
      `${path}.attention.output.LayerNorm`,
      layer.attentionNorm,
      this.#add(mixed, input),
    );
    const wide = this.#dense(`${path}.intermediate.dense`, layer.intermediate, middle);
    const narrow = this.#dense(`${path}.output.dense`, layer.output, this.#gelu(path, wide));
    return this.#norm(`${path}.output.LayerNorm`, layer.outputNorm, this.#add(narrow, middle));
  }

  #attention(path: string, linear: Linear, input: Value, bias: Value): Value {
    const { hidden, heads } = this.#weights.config;
    const [query, key, value] = splitColumns(linear, 3);
    const transposedKey = this.#heads(`${path}.key`, key!, input, [0, 2, 3, 1]);
    const products = this.#graph.node('MatMul', [
      this.#heads(`${path}.query`, query!, input, [0, 2, 1, 3]),
      transposedKey,
    ]);
    const scores = this.#graph.node('Div', [
      products,
      this.#form.scalar(`${path}.root`, Math.sqrt(hidden / heads)),
    ]);
    const shares = this.#graph.node('Softmax', [this.#add(scores, bias)], { axis: { int: -1 } });
    const mixed = this.#graph.node('MatMul', [
      shares,
      this.#heads(`${path}.value`, value!, input, [0, 2, 1, 3]),
    ]);
    return this.#graph.node('Reshape', [
      this.#transpose(mixed, [0, 2, 1, 3]),
      this.#form.integers(`${path}.joined`, [0, 0, hidden]),
    ]);
  }

  /** A projection cut into heads: [batch, tokens, heads, size], then its axes in another order. */
  #heads(path: string, linear: Linear, input: Value, order: readonly number[]): Value {
    const { hidden, heads } = this.#weights.config;
    const cut = this.#graph.node('Reshape', [
      this.#dense(path, linear, input),
      this.#form.integers(`${path}.heads`, [0, 0, heads, hidden / heads]),
    ]);
    return this.#transpose(cut, order);
  }

  #transpose(value: Value, order: readonly number[]): Value {
    return this.#graph.node('Transpose', [value], { perm: { ints: order } });
  }

  /** x (1 + erf(x / sqrt 2)) / 2, step by step. */
  #gelu(path: string, input: Value): Value {
    const root = this.#form.scalar(`${path}.gelu.root`, Math.SQRT2);
    const error = this.#graph.node('Erf', [this.#graph.node('Div', [input, root])]);
    const share = this.#add(error, this.#form.scalar(`${path}.gelu.one`, 1));
    const half = this.#form.scalar(`${path}.gelu.half`, 0.5);
    return this.#graph.node('Mul', [this.#graph.node('Mul', [input, share]), half]);
  }

  #dense(path: string, linear: Linear, input: Value): Value {
    const product = this.#arithmetic.product(`${path}.weight`, linear, input);
    return this.#add(this.#form.floats(`${path}.bias`, linear.bias, [linear.bias.length]), product);
  }

  #norm(path: string, { gamma, beta }: LayerNorm, input: Value): Value {
    const scale = this.#form.floats(`${path}.weight`, gamma, [gamma.length]);
    const shift = this.#form.floats(`${path}.bias`, beta, [beta.length]);
    return this.#graph.node('LayerNormalization', [input, scale, shift], {
      axis: { int: -1 },
      epsilon: { float: this.#weights.config.layerNormEpsilon },
    });
  }

  #add(a: Value, b: Value): Value {
    return this.#graph.node('Add', [a, b]);
  }
}
