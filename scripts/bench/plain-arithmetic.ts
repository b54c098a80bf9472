import type { Linear, Matrix } from '../../src/checkpoint/bert/bert-weights.ts';
import { denseWeight, type FormWriter } from '../../src/checkpoint/bert/graph-form.ts';
import { dequantiseMatrix } from '../../src/checkpoint/dequantise-matrix.ts';
import type { OnnxGraph, Value } from '../../src/checkpoint/onnx/onnx-graph.ts';
import { quantiseMatrix, type Int8Matrix } from '../../src/checkpoint/quantise-matrix.ts';
import { int8Tensor } from '../../src/checkpoint/tensor.ts';

/** How a plain graph reads tables and multiplies by weights. */
export interface PlainArithmetic {
  /** Rows `ids` of a table: [..., columns]. */
  rows(name: string, table: Matrix, ids: Value): Value;
  /** `x W`, without the bias. x: [batch, tokens, inputs] */
  product(name: string, linear: Linear, input: Value): Value;
}

/** As PyTorch exports it: `Gather` and `MatMul` on the form's floats. */
export class PlainFloats implements PlainArithmetic {
  readonly #form: FormWriter;

  constructor(form: FormWriter) {
    this.#form = form;
  }

  rows(name: string, table: Matrix, ids: Value): Value {
    const values = dequantiseMatrix(table, 'row');
    const weight = this.#form.floats(name, values, [table.rows, table.columns]);
    return this.#form.graph.node('Gather', [weight, ids], { axis: { int: 0 } });
  }

  product(name: string, linear: Linear, input: Value): Value {
    const { rows, columns } = linear.weight;
    const weight = this.#form.floats(name, denseWeight(linear), [rows, columns]);
    return this.#form.graph.node('MatMul', [input, weight]);
  }
}

/**
 * As ONNX Runtime's `quantize_dynamic(per_channel=True)` rewrites that export, which is how hubs'
 * `model_quantized.onnx` of this model was made: inputs are rounded to uint8 once for all products
 * that share them, weights to int8 with a scale a column, tables to int8 with one scale. (With one scale
 * a weight it is no faster and much less exact: mean cosine with float32 0.958 instead of 0.993.)
 */
export class PlainIntegers implements PlainArithmetic {
  readonly #graph: OnnxGraph;
  readonly #form: FormWriter;
  readonly #rounded = new Map<Value, Value[]>();

  constructor(form: FormWriter) {
    this.#graph = form.graph;
    this.#form = form;
  }

  rows(name: string, table: Matrix, ids: Value): Value {
    const floats = dequantiseMatrix(table, 'row');
    const flat = quantiseMatrix(floats, 1, floats.length, 'row');
    const weight = this.#integers(name, flat, [table.rows, table.columns], []);
    const stored = this.#graph.node('Gather', [weight.stored, ids], { axis: { int: 0 } });
    return this.#graph.node('DequantizeLinear', [stored, weight.scale, weight.zero]);
  }

  product(name: string, linear: Linear, input: Value): Value {
    const { rows, columns } = linear.weight;
    const matrix = quantiseMatrix(denseWeight(linear), rows, columns, 'column');
    const weight = this.#integers(name, matrix, [rows, columns], [columns]);
    const [rounded, inputScale, inputZero] = this.#round(input);
    const sums = this.#graph.node('MatMulInteger', [
      rounded,
      weight.stored,
      inputZero,
      weight.zero,
    ]);
    const scale = this.#graph.node('Mul', [inputScale, weight.scale]);
    return this.#graph.node('Mul', [this.#form.cast(sums, 'F32'), scale]);
  }

  #round(input: Value): readonly [rounded: Value, scale: Value, zero: Value] {
    const known = this.#rounded.get(input);
    const outputs = known ?? this.#graph.nodeOutputs('DynamicQuantizeLinear', [input], 3);
    this.#rounded.set(input, outputs);
    return outputs as [Value, Value, Value];
  }

  #integers(
    name: string,
    { values, scales }: Int8Matrix,
    shape: readonly number[],
    scaleShape: readonly number[],
  ): { readonly stored: Value; readonly scale: Value; readonly zero: Value } {
    const zeros = new Int8Array(scales.length);
    return {
      stored: this.#graph.constant(name, int8Tensor(values, shape)),
      scale: this.#form.floats(`${name}_scale`, scales, scaleShape),
      zero: this.#graph.constant(`${name}_zero_point`, int8Tensor(zeros, scaleShape)),
    };
  }
}
