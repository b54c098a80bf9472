import { words } from '../../core/words.ts';
import * as v from 'valibot';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';

/** What Made With ML's training saves beside `model.pt`. */
export interface MadeWithMlArguments {
  /** Dropout before the head. */
  readonly dropout: number;
  /** Numbers in the encoder's vector. */
  readonly features: number;
  readonly tags: number;
}

const Arguments = v.object({
  dropout_p: v.pipe(v.number(), v.minValue(0), v.ltValue(1)),
  embedding_dim: v.pipe(v.number(), v.integer(), v.minValue(1)),
  num_classes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** @throws CheckpointError naming the file and the field */
export function parseMadeWithMlArguments(file: string, json: string): MadeWithMlArguments {
  const result = v.safeParse(Arguments, parseJson(file, json));
  if (!result.success) {
    const field = v.getDotPath(result.issues[0]) ?? file;
    throw new CheckpointError(
      file,
      words('has no usable “{field}”', { field }),
      words("Choose the args.json that Made With ML's training saved beside model.pt."),
    );
  }
  const { dropout_p: dropout, embedding_dim: features, num_classes: tags } = result.output;
  return { dropout, features, tags };
}

/**
 * The tags of a `class_to_index.json`, or of the metadata of a Ray checkpoint that holds it, in the order of the head's outputs.
 * @throws CheckpointError when it does not give each index from 0 on to one tag
 */
export function parseClassToIndex(file: string, json: string): string[] {
  // Not by v.record, which leaves out tags such as 'prototype'.
  const content = parseJson(file, json) as { readonly class_to_index?: unknown } | null;
  const indices = content?.class_to_index;
  const entries: [string, unknown][] = Object.entries(
    typeof indices === 'object' ? (indices ?? {}) : (content ?? {}),
  );
  const isNumbered = (entry: [string, unknown]): entry is [string, number] =>
    typeof entry[1] === 'number';
  const tags = entries.filter(isNumbered).toSorted(([, a], [, b]) => a - b);
  const isComplete =
    tags.length === entries.length && tags.every(([, index], place) => index === place);
  if (tags.length === 0 || !isComplete) {
    throw new CheckpointError(
      file,
      words('does not give each tag its own number from 0 on'),
      words('Choose the class_to_index.json of the training, or type the tags in.'),
    );
  }
  return tags.map(([tag]) => tag);
}
