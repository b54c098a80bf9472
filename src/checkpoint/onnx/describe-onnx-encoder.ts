import { words, type Words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import type { OnnxValue } from './parse-onnx-value.ts';
import type { OnnxModel } from './read-onnx-graph.ts';

/** How an ONNX model takes texts and gives hidden states. */
export interface OnnxEncoder {
  /** Token ids, mask, and token types where the model takes them: [batch, tokens] each. */
  readonly ids: OnnxValue;
  readonly mask: OnnxValue;
  readonly types: OnnxValue | null;
  /** The last layer's output, [batch, tokens, hidden]. */
  readonly states: OnnxValue;
  /** null where the model does not say it. */
  readonly hidden: number | null;
  /** Whether it rounds activations by what else is in a batch, so that texts go one by one. */
  readonly isQuantised: boolean;
}

const STATES = ['last_hidden_state', 'token_embeddings'];
const ROUNDING = ['DynamicQuantizeLinear', 'com.microsoft.DynamicQuantizeMatMul'];
/** TensorProto.DataType: what ids and masks are, and what hidden states are. */
const INTEGERS = [6, 7];
const FLOATS = [1, 10, 11, 16];

/**
 * Says how a model is an encoder that can be pooled.
 * @throws CheckpointError naming the input or the outputs that an encoder would not have
 */
export function describeOnnxEncoder(file: string, model: OnnxModel): OnnxEncoder {
  const values = (kind: 'input' | 'output'): OnnxValue[] =>
    model.parts.flatMap((part) => (part.kind === kind ? [part.value] : []));
  // Until version 4 of the format, weights had to be listed among the inputs.
  const inputs = new Map(
    values('input')
      .filter(({ name }) => !model.weightNames.has(name))
      .map((input) => [input.name, input]),
  );
  const take = (name: string): OnnxValue | undefined => {
    const input = inputs.get(name);
    inputs.delete(name);
    if (input) checkInput(file, input);
    return input;
  };
  const ids = take('input_ids');
  const mask = take('attention_mask');
  const types = take('token_type_ids') ?? null;
  if (!ids || !mask)
    throw refusal(
      file,
      words('takes no “{input}” as BERT does', { input: ids ? 'attention_mask' : 'input_ids' }),
    );
  const [other] = inputs.keys();
  if (other !== undefined) {
    throw refusal(file, words('asks for “{other}”, which BERT does not', { other }));
  }
  const states = findStates(file, values('output'));
  return {
    ids,
    mask,
    types,
    states,
    hidden: states.shape?.[2] ?? null,
    isQuantised: ROUNDING.some((operator) => model.operators.has(operator)),
  };
}

function checkInput(file: string, { name, elementType, shape }: OnnxValue): void {
  if (!INTEGERS.includes(elementType) || shape?.length !== 2)
    throw refusal(file, words('takes “{name}” in another form than BERT does', { name }));
  const fixed = shape.find((size) => size !== null);
  if (fixed !== undefined)
    throw refusal(
      file,
      words('takes “{name}” of a fixed size only, {fixed}, not texts of any length', {
        name,
        fixed,
      }),
    );
}

function findStates(file: string, outputs: readonly OnnxValue[]): OnnxValue {
  const named = STATES.map((name) => outputs.find((output) => output.name === name));
  const shaped = outputs.filter(({ shape }) => shape?.length === 3);
  const states = named.find(Boolean) ?? (shaped.length === 1 ? shaped[0] : undefined);
  if (!states) {
    const names = outputs.map(({ name }) => `“${name}”`).join(', ');
    throw refusal(
      file,
      names === ''
        ? words('gives nothing, not the hidden states of an encoder')
        : words('gives {names}, not the hidden states of an encoder', { names }),
    );
  }
  if (!FLOATS.includes(states.elementType))
    throw refusal(
      file,
      words('gives “{name}” as numbers that are no floats', { name: states.name }),
    );
  return states;
}

function refusal(file: string, reason: Words): CheckpointError {
  return new CheckpointError(
    file,
    reason,
    words('Choose the ONNX export of a BERT encoder for the task “feature-extraction”.'),
  );
}
