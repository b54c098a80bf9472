import { words, type Words } from '../../core/words.ts';
import * as v from 'valibot';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';

/** The steps of a sentence-transformers model that matter beside its encoder. */
export interface SentenceModules {
  /** Folder of the encoder within the model's; '' for the model's own. */
  readonly encoderPath: string;
  /** Folder of the pooling's config.json. */
  readonly poolingPath: string;
  /** Whether vectors are scaled to length 1 in the end. */
  readonly normalises: boolean;
}

const Schema = v.array(v.object({ path: v.string(), type: v.string() }));

/**
 * Reads a sentence-transformers `modules.json`.
 * @throws CheckpointError naming the module that Taglight does not run
 */
export function parseModules(file: string, json: string): SentenceModules {
  const result = v.safeParse(Schema, parseJson(file, json));
  const modules = result.success ? result.output : [];
  // Classes have moved between packages; their last name has stayed.
  const steps = modules.map(({ path, type }) => ({ path, kind: type.split('.').at(-1) ?? type }));
  const [encoder, pooling, normalise, ...rest] = steps;
  if (encoder?.kind !== 'Transformer' || pooling?.kind !== 'Pooling')
    throw refusal(file, words('does not begin with an encoder and its pooling'));
  const other = normalise?.kind === 'Normalize' ? rest[0] : normalise;
  if (other) {
    throw refusal(
      file,
      words('has a “{step}” step, which Taglight does not run', { step: other.kind }),
    );
  }
  return {
    encoderPath: encoder.path,
    poolingPath: pooling.path,
    normalises: normalise !== undefined,
  };
}

function refusal(file: string, reason: Words): CheckpointError {
  return new CheckpointError(
    file,
    reason,
    words('Choose a model of encoder, pooling and, if it has it, normalisation.'),
  );
}
