import type { Value } from '../onnx/onnx-graph.ts';
import type { FormWriter } from './graph-form.ts';

export interface Projections {
  /** [batch, tokens, hidden] each, biases added. */
  readonly query: Value;
  readonly key: Value;
  readonly value: Value;
}

/**
 * softmax(Q K^T / sqrt(size of a head) + bias) V over heads, of standard operators alone.
 * @param path unique in the graph
 * @param bias [batch, 1, tokens, tokens]
 * @returns [batch, tokens, hidden]
 */
export function writePlainAttention(
  form: FormWriter,
  path: string,
  { query, key, value }: Projections,
  bias: Value,
  { hidden, heads }: { readonly hidden: number; readonly heads: number },
): Value {
  const { graph } = form;
  const size = hidden / heads;
  // 0 keeps a length as it is.
  const apart = form.integers(`${path}.heads`, [0, 0, heads, size]);
  const inHeads = (states: Value, order: readonly number[]): Value =>
    graph.node('Transpose', [graph.node('Reshape', [states, apart])], { perm: { ints: order } });
  const scale = form.scalar(`${path}.scale`, 1 / Math.sqrt(size));
  const scores = graph.node('MatMul', [
    inHeads(graph.node('Mul', [query, scale]), [0, 2, 1, 3]),
    inHeads(key, [0, 2, 3, 1]),
  ]);
  const shares = graph.node('Softmax', [graph.node('Add', [scores, bias])], { axis: { int: -1 } });
  const mixed = graph.node('MatMul', [shares, inHeads(value, [0, 2, 1, 3])]);
  const together = graph.node('Transpose', [mixed], { perm: { ints: [0, 2, 1, 3] } });
  return graph.node('Reshape', [together, form.integers(`${path}.joined`, [0, 0, hidden])]);
}
