import { dequantiseMatrix } from '../dequantise-matrix.ts';
import { floatsToHalves } from '../half-precision.ts';
import type { OnnxGraph, Value } from '../onnx/onnx-graph.ts';
import { bytesOf, float16Tensor, float32Tensor, int8Tensor, type DType } from '../tensor.ts';
import type { Linear, Matrix } from './bert-weights.ts';

/** What a graph computes in: either for WebGPU, `fp32` as the reference. Int8 runs on the kernel. */
export type GraphForm = 'fp16' | 'fp32';

/** Writes weights and arithmetic in one form, whatever the form in which they are stored. */
export class FormWriter {
  readonly graph: OnnxGraph;
  readonly form: GraphForm;
  /** Element type of everything between the input ids and the pooled output. */
  readonly dtype: DType;

  constructor(graph: OnnxGraph, form: GraphForm) {
    this.graph = graph;
    this.form = form;
    this.dtype = form === 'fp16' ? 'F16' : 'F32';
  }

  /** The same graph, written on in float32. */
  fullPrecision(): FormWriter {
    return new FormWriter(this.graph, 'fp32');
  }

  /** Numbers as a constant of the form's element type. */
  floats(name: string, values: Float32Array, shape: readonly number[]): Value {
    if (this.dtype === 'F32') return this.graph.constant(name, float32Tensor(values, shape));
    return this.graph.constant(name, float16Tensor(floatsToHalves(values), shape));
  }

  scalar(name: string, value: number): Value {
    return this.floats(name, new Float32Array([value]), []);
  }

  integers(
    name: string,
    values: readonly number[],
    shape: readonly number[] = [values.length],
  ): Value {
    return this.graph.constant(name, {
      dtype: 'I64',
      shape,
      bytes: bytesOf(BigInt64Array.from(values, BigInt)),
    });
  }

  cast(value: Value, to: DType): Value {
    const target = { F32: 1, F16: 10 }[to as 'F32' | 'F16'];
    return this.graph.node('Cast', [value], { to: { int: target } });
  }

  /** Rows `ids` of a table: [..., columns]. An int8 table stays int8, only the rows read are scaled. */
  gatherRows(name: string, table: Matrix, ids: Value): Value {
    const { graph } = this;
    const shape = [table.rows, table.columns];
    if (table.precision !== 'int8')
      return graph.node('Gather', [this.#dense(name, { weight: table }), ids], {
        axis: { int: 0 },
      });
    const stored = graph.node(
      'Gather',
      [graph.constant(name, int8Tensor(table.values, shape)), ids],
      { axis: { int: 0 } },
    );
    const scales = graph.node(
      'Gather',
      [this.floats(`${name}.scale`, table.scales, [table.rows, 1]), ids],
      { axis: { int: 0 } },
    );
    return graph.node('Mul', [this.cast(stored, this.dtype), scales]);
  }

  /** `x W`, the bias left to the operator that follows. x: [batch, tokens, inputs]. */
  project(name: string, linear: Linear, input: Value): Value {
    return this.graph.node('MatMul', [input, this.#dense(name, linear)]);
  }

  /** A weight as a constant of the form's element type; halves stay as they are where halves are wanted. */
  #dense(name: string, linear: Pick<Linear, 'weight' | 'inputScale'>): Value {
    const { weight } = linear;
    const shape = [weight.rows, weight.columns];
    return this.dtype === 'F16' && weight.precision === 'fp16'
      ? this.graph.constant(name, float16Tensor(weight.values, shape))
      : this.floats(name, denseWeight(linear), shape);
  }
}

/** The weight as float32 [rows, columns] with rounding and smoothing undone. */
export function denseWeight({
  weight,
  inputScale,
}: Pick<Linear, 'weight' | 'inputScale'>): Float32Array {
  const values = dequantiseMatrix(weight, 'column');
  return inputScale
    ? values.map((value, index) => value * inputScale[Math.floor(index / weight.columns)]!)
    : values;
}
