import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { decodeFloats } from '../decode-floats.ts';
import { elementCount } from '../tensor.ts';
import type { RowRange, TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import type { LayerNorm, Linear } from './bert-weights.ts';
import { findBertPrefix } from './find-bert-prefix.ts';

/** Keeps what is read at once to a megabyte or two, so that little waits for garbage collection. */
const ROWS_AT_ONCE = 512;

/** A BERT's weights by Hugging Face's names, whatever the prefix, checked against a configuration. */
export class BertTensors {
  readonly #source: TensorSource;
  readonly #prefix: string;
  readonly #hidden: number;

  /** @throws CheckpointError when it is not BERT, or has more layers than the configuration */
  constructor(source: TensorSource, { hidden, layers }: BertConfig) {
    this.#source = source;
    this.#prefix = findBertPrefix(source);
    this.#hidden = hidden;
    if (this.has(`encoder.layer.${layers}.output.dense.weight`)) {
      throw new CheckpointError(
        source.name,
        words('has more layers than the {layers} of the configuration', { layers }),
        ADVICE,
      );
    }
  }

  has(name: string): boolean {
    return this.#source.tensors.has(this.#prefix + name);
  }

  /** Names a weight in messages. */
  place(name: string): string {
    return `${this.#source.name}: ${this.#prefix}${name}`;
  }

  /**
   * The tensor's numbers.
   * @param shape `null` stands for any size
   * @throws CheckpointError when it is missing, of another shape, or holds a number that is not finite
   */
  async floats(
    name: string,
    shape: readonly (number | null)[],
    rows?: RowRange,
  ): Promise<Float32Array> {
    const full = this.#prefix + name;
    const info = this.#source.tensors.get(full);
    if (!info)
      throw new CheckpointError(
        this.#source.name,
        words('has no tensor “{full}”', { full }),
        ADVICE,
      );
    const fits =
      info.shape.length === shape.length &&
      shape.every((size, axis) => size === null || size === info.shape[axis]);
    if (!fits) {
      throw new CheckpointError(
        this.#source.name,
        words('gives “{tensor}” the shape [{shape}], the configuration asks for [{wanted}]', {
          tensor: full,
          shape: info.shape.join(', '),
          wanted: shape.map((size) => size ?? 'any').join(', '),
        }),
        ADVICE,
      );
    }
    const tensor = await this.#source.read(full, rows);
    const first = (rows?.start ?? 0) * elementCount(tensor.shape.slice(1));
    return decodeFloats(tensor, this.place(name), first);
  }

  /** A layer norm, under its present names or those of checkpoints from TensorFlow. */
  async norm(name: string): Promise<LayerNorm> {
    const old = this.has(`${name}.gamma`);
    return {
      gamma: await this.floats(`${name}.${old ? 'gamma' : 'weight'}`, [this.#hidden]),
      beta: await this.floats(`${name}.${old ? 'beta' : 'bias'}`, [this.#hidden]),
    };
  }

  /** Linear layers of the same shape side by side as one: [inputs, parts * outputs]. */
  async linear(names: readonly string[], inputs: number, outputs: number): Promise<Linear> {
    const columns = names.length * outputs;
    const values = new Float32Array(inputs * columns);
    const bias = new Float32Array(columns);
    for (const [part, name] of names.entries()) {
      for (let start = 0; start < outputs; start += ROWS_AT_ONCE) {
        const rows = { start, end: Math.min(outputs, start + ROWS_AT_ONCE) };
        const weight = await this.floats(`${name}.weight`, [outputs, inputs], rows);
        transpose(weight, inputs, values, columns, part * outputs + start);
      }
      bias.set(await this.floats(`${name}.bias`, [outputs]), part * outputs);
    }
    return { weight: { precision: 'fp32', rows: inputs, columns, values }, bias };
  }
}

/** Writes rows [outputs, inputs] as columns of a matrix [inputs, columns], from `firstColumn` on. */
function transpose(
  rows: Float32Array,
  inputs: number,
  matrix: Float32Array,
  columns: number,
  firstColumn: number,
): void {
  for (let at = 0, column = firstColumn; at < rows.length; at += inputs, column++) {
    for (let input = 0; input < inputs; input++)
      matrix[input * columns + column] = rows[at + input]!;
  }
}

const ADVICE = words('Choose the weights and the config.json of the same model.');
