/** A dense layer `y = activation(W x + b)`. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** [outputs, inputs], row-major. */
  readonly weights: Float32Array;
  /** [outputs]. */
  readonly biases: Float32Array;
  readonly activation: 'none' | 'tanh';
}

/** vector -> dense layers -> softmax (one tag) or sigmoid (any number of tags). */
export interface Head {
  readonly layers: readonly DenseLayer[];
  readonly activation: 'softmax' | 'sigmoid';
  /** Probability with which training dropped an input of the last layer; the identity at inference. */
  readonly dropout: number;
  /** Logits are divided by it before the activation (calibration); 1 changes nothing. */
  readonly temperature: number;
}

/**
 * The logits [tags] of one pooled vector [features], before temperature and activation.
 * @throws RangeError when the vector's length is not the first layer's number of inputs.
 */
export function headLogits(head: Head, vector: Float32Array): Float32Array {
  let signal = vector;
  for (const layer of head.layers) signal = applyDense(layer, signal);
  return signal;
}

function applyDense(layer: DenseLayer, input: Float32Array): Float32Array {
  const { inputs, outputs, weights, biases } = layer;
  if (input.length !== inputs) {
    throw new RangeError(`The head takes ${inputs} numbers, the encoder gave ${input.length}.`);
  }
  const output = new Float32Array(outputs);
  for (let row = 0; row < outputs; row++) {
    let sum = biases[row]!;
    const offset = row * inputs;
    for (let column = 0; column < inputs; column++)
      sum += weights[offset + column]! * input[column]!;
    output[row] = layer.activation === 'tanh' ? Math.tanh(sum) : sum;
  }
  return output;
}
