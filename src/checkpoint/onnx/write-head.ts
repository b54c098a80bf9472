import type { Head } from '../../core/head.ts';
import { float32Tensor } from '../tensor.ts';
import type { OnnxGraph, Value } from './onnx-graph.ts';

/** What turns a pooled vector into probabilities. */
export interface Classifier {
  readonly head: Head;
  readonly normalisation: 'none' | 'l2';
}

/** Keeps a vector of zeros from being divided by its length. */
const SHORTEST = 1e-12;

/**
 * Writes normalisation, dense layers, temperature and activation: [batch, features] to [batch, tags]. The
 * operators mean the same in every version from 8 on.
 * @param name before the names of weights
 */
export function writeHead(
  graph: OnnxGraph,
  vector: Value,
  { head, normalisation }: Classifier,
  name = 'head',
): Value {
  const constant = (part: string, values: Float32Array, shape: readonly number[]): Value =>
    graph.constant(`${name}.${part}`, float32Tensor(values, shape));
  let signal = vector;
  if (normalisation === 'l2') {
    const features = head.layers[0]!.inputs;
    const ones = constant('ones', new Float32Array(features).fill(1), [features, 1]);
    const squares = graph.node('MatMul', [graph.node('Mul', [signal, signal]), ones]);
    const shortest = constant('shortest', Float32Array.of(SHORTEST), [1]);
    const length = graph.node('Max', [graph.node('Sqrt', [squares]), shortest]);
    signal = graph.node('Div', [signal, length]);
  }
  for (const [index, layer] of head.layers.entries()) {
    const { inputs, outputs, weights, biases, activation } = layer;
    const columns = constant(`${index}.weight`, transposed(weights, outputs, inputs), [
      inputs,
      outputs,
    ]);
    const product = graph.node('MatMul', [signal, columns]);
    signal = graph.node('Add', [product, constant(`${index}.bias`, biases, [outputs])]);
    if (activation === 'tanh') signal = graph.node('Tanh', [signal]);
  }
  const temperature = constant('temperature', Float32Array.of(head.temperature), [1]);
  const scaled = graph.node('Div', [signal, temperature]);
  return head.activation === 'sigmoid'
    ? graph.node('Sigmoid', [scaled])
    : graph.node('Softmax', [scaled], { axis: { int: 1 } });
}

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  return values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)]!);
}
