import { words, type Words } from '../core/words.ts';
import type { Head } from '../core/head.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { decodeFloats } from './decode-floats.ts';
import type { TensorSource } from './tensor-source.ts';

/** What the files beside the weights say of a head. */
export interface HeadOptions {
  /** Numbers in the vector that the head takes. */
  readonly features: number;
  /** Names of the tags in the order of the outputs, where they are known. */
  readonly tags?: readonly string[];
  readonly activation: Head['activation'];
  readonly dropout: number;
}

/** The linear layer of Made With ML's `FinetunedLLM`, and of Hugging Face's `BertForSequenceClassification`. */
const HEADS = /(^|\.)(fc1|classifier)\.weight$/;

/** The name of a head's weights in a checkpoint; undefined when there is none. */
export function findHead(source: TensorSource): string | undefined {
  return [...source.tensors.keys()].find((name) => HEADS.test(name));
}

/**
 * Reads the linear layer from pooled vector to tags that was trained with an encoder.
 * @returns undefined when the checkpoint is an encoder alone
 * @throws CheckpointError when the layer contradicts the encoder or the tags, or is a regression
 */
export async function readHead(
  source: TensorSource,
  { features, tags, activation, dropout }: HeadOptions,
): Promise<Head | undefined> {
  const name = findHead(source);
  if (name === undefined) return undefined;
  const { shape } = source.tensors.get(name)!;
  const [outputs, inputs] = shape;
  if (shape.length !== 2 || outputs === undefined || inputs !== features) {
    throw contradiction(
      source,
      words('gives “{name}” the shape [{shape}], the encoder asks for [tags, {features}]', {
        name,
        shape: shape.join(', '),
        features,
      }),
    );
  }
  if (tags && tags.length !== outputs) {
    throw contradiction(
      source,
      words('has {outputs} tags in “{name}”, but {names} are named', {
        outputs,
        name,
        names: tags.length,
      }),
    );
  }
  if (outputs === 1 && activation === 'softmax') {
    throw new CheckpointError(
      source.name,
      words('has a single number in “{name}”, so it rates texts and does not tag them', { name }),
      words('Choose a classifier, or import the encoder alone.'),
    );
  }
  const biasName = name.replace(/weight$/, 'bias');
  if (source.tensors.get(biasName)?.shape.join() !== String(outputs))
    throw contradiction(
      source,
      words('has no “{name}” of {outputs} numbers', { name: biasName, outputs }),
    );
  const read = async (tensor: string): Promise<Float32Array> =>
    decodeFloats(await source.read(tensor), `${source.name}: ${tensor}`).slice();
  const layer = {
    inputs,
    outputs,
    weights: await read(name),
    biases: await read(biasName),
    activation: 'none',
  } as const;
  return { layers: [layer], activation, dropout, temperature: 1 };
}

function contradiction(source: TensorSource, reason: Words): CheckpointError {
  return new CheckpointError(
    source.name,
    reason,
    words('Choose the weights and the files that were saved with them.'),
  );
}
