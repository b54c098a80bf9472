import type { Pooling } from '../../core/pooling.ts';
import type { Value } from '../onnx/onnx-graph.ts';
import { poolerOf } from './apply-pooler.ts';
import type { BertWeights } from './bert-weights.ts';
import type { FormWriter } from './graph-form.ts';

/**
 * Pools hidden states inside the graph: [batch, features] in float32.
 * @param states the embedding output and every layer's output, [batch, tokens, hidden] each
 * @param mask int32 [batch, tokens]
 */
export function writePooling(
  form: FormWriter,
  pooling: Pooling,
  states: readonly Value[],
  mask: Value,
  weights: BertWeights,
): Value {
  const last = states.at(-1)!;
  if (pooling === 'mean') return mean(form, [last], mask, pooling);
  if (pooling === 'layers') return mean(form, states, mask, pooling);
  const first = form.cast(firstToken(form, last, pooling), 'F32');
  return pooling === 'cls' ? first : pooler(form, first, weights);
}

/** Means over the tokens that are not padding, of each state, side by side. */
function mean(form: FormWriter, states: readonly Value[], mask: Value, name: string): Value {
  const { graph } = form;
  const weights = form.cast(mask, 'F32');
  const axes = form.integers(`${name}.axes`, [1]);
  const counts = graph.node('ReduceSum', [weights, axes], { keepdims: { int: 1 } });
  const shares = graph.node('Unsqueeze', [graph.node('Div', [weights, counts]), axes]);
  const means = states.map((state) => {
    const sum = graph.node('MatMul', [
      shares,
      form.dtype === 'F32' ? state : form.cast(state, 'F32'),
    ]);
    return graph.node('Squeeze', [sum, axes]);
  });
  return means.length === 1 ? means[0]! : graph.node('Concat', means, { axis: { int: -1 } });
}

function firstToken(form: FormWriter, state: Value, name: string): Value {
  const index = form.integers(`${name}.first`, [0], []);
  return form.graph.node('Gather', [state, index], { axis: { int: 1 } });
}

/** BERT's pooler: tanh(W h + b) on [CLS], in float32: it is one small product a text. */
function pooler(form: FormWriter, first: Value, weights: BertWeights): Value {
  const linear = poolerOf(weights);
  const { graph } = form;
  const full = form.fullPrecision();
  const projected = full.project('pooler.dense', linear, first);
  const bias = full.floats('pooler.dense.bias', linear.bias, [linear.bias.length]);
  return graph.node('Tanh', [graph.node('Add', [projected, bias])]);
}
