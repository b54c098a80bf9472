import { words, type Words } from '../../core/words.ts';
import * as v from 'valibot';
import type { Head } from '../../core/head.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';

/** What a `config.json` says of the head on the encoder. */
export interface ClassifierConfig {
  /** Whether the head tags whole texts; a head for single tokens or for questions is not used. */
  readonly tagsTexts: boolean;
  /** The class that was saved, such as `BertForSequenceClassification`; null where it is not said. */
  readonly architecture: string | null;
  /** In the order of the head's outputs; null where they are not named. */
  readonly tags: readonly string[] | null;
  readonly activation: Head['activation'];
  /** Before the head. */
  readonly dropout: number;
}

const share = v.pipe(v.number(), v.minValue(0), v.ltValue(1));

const Schema = v.object({
  architectures: v.nullish(v.array(v.string())),
  id2label: v.nullish(v.record(v.string(), v.string())),
  problem_type: v.nullish(v.string()),
  classifier_dropout: v.nullish(share),
  hidden_dropout_prob: v.nullish(share),
});

/** Hugging Face's default where a configuration does not say it. */
const DROPOUT = 0.1;

/**
 * Reads the fields of a Hugging Face `config.json` that concern the head.
 * @throws CheckpointError naming the field
 */
export function parseClassifierConfig(file: string, json: string): ClassifierConfig {
  const result = v.safeParse(Schema, parseJson(file, json));
  if (!result.success) {
    throw refusal(
      file,
      words('has a “{field}” that cannot be used', {
        field: v.getDotPath(result.issues[0]) ?? file,
      }),
    );
  }
  const config = result.output;
  const architecture = config.architectures?.[0] ?? null;
  return {
    architecture,
    tagsTexts: architecture?.endsWith('ForSequenceClassification') ?? false,
    tags: config.id2label ? tagsOf(file, config.id2label) : null,
    activation: config.problem_type === 'multi_label_classification' ? 'sigmoid' : 'softmax',
    dropout: config.classifier_dropout ?? config.hidden_dropout_prob ?? DROPOUT,
  };
}

function tagsOf(file: string, labels: Readonly<Record<string, string>>): string[] | null {
  const tags = Object.keys(labels).map((_, index) => labels[index]);
  if (tags.some((tag) => tag === undefined) || new Set(tags).size !== tags.length)
    throw refusal(file, words('has an “id2label” that does not name each output once'));
  return tags.length > 0 ? (tags as string[]) : null;
}

function refusal(file: string, reason: Words): CheckpointError {
  return new CheckpointError(
    file,
    reason,
    words('Choose the config.json that belongs to the weights.'),
  );
}
