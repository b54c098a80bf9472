import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import type { TensorSource } from '../tensor-source.ts';
import { recogniseOtherModel } from './other-models.ts';

/** The word table, by Hugging Face's name. */
export const WORDS = 'embeddings.word_embeddings.weight';

/**
 * Prefixes under which libraries store the same encoder, in the order in which one is taken where a file
 * has several: plain BertModel, Hugging Face's heads, Made With ML, PyTorch Lightning, sentence-transformers.
 */
const PREFIXES = ['', 'bert.', 'llm.', 'model.', '0.auto_model.'];

/**
 * What stands before BERT's names in a checkpoint, such as `bert.`; any other prefix is found too.
 * @throws CheckpointError naming the kind of model when it is not BERT
 */
export function findBertPrefix(source: TensorSource): string {
  const other = recogniseOtherModel(source.tensors);
  if (other !== undefined) {
    throw new CheckpointError(
      source.name,
      words('holds a {other} model, not BERT', { other }),
      ADVICE,
    );
  }
  const found = [...source.tensors.keys()]
    .filter((name) => name === WORDS || name.endsWith(`.${WORDS}`))
    .map((name) => name.slice(0, -WORDS.length));
  const prefix = PREFIXES.find((candidate) => found.includes(candidate)) ?? found[0];
  if (prefix === undefined) {
    throw new CheckpointError(
      source.name,
      words('has no “{tensor}”, so it is not a BERT encoder', { tensor: WORDS }),
      ADVICE,
    );
  }
  return prefix;
}

const ADVICE = words('Taglight runs BERT encoders: choose a BERT, SciBERT or MiniLM checkpoint.');
