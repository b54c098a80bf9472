import { words, type Words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';

/** The numbers that fix the shape of a BERT encoder. */
export interface BertConfig {
  readonly vocabularySize: number;
  readonly hidden: number;
  readonly layers: number;
  readonly heads: number;
  readonly intermediate: number;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly positions: number;
  readonly layerNormEpsilon: number;
}

/** Bounds far above any BERT, so that a hostile configuration cannot ask for absurd amounts of memory. */
const LARGEST: BertConfig = {
  vocabularySize: 1_000_000,
  hidden: 8192,
  layers: 96,
  heads: 128,
  intermediate: 32_768,
  positions: 8192,
  layerNormEpsilon: 1,
};

/**
 * Reads a configuration in this app's own form, as the compact weight file carries it.
 * @throws CheckpointError naming the file and the field
 */
export function parseBertConfig(file: string, json: string): BertConfig {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw invalid(file, words('has a configuration that is not JSON'));
  }
  const fields = value as Partial<Record<keyof BertConfig, unknown>> | null;
  const entries = Object.entries(LARGEST).map(([name, largest]) => {
    const number = fields?.[name as keyof BertConfig];
    if (typeof number !== 'number' || !(number > 0 && number <= largest))
      throw invalid(file, words('has a configuration without a usable “{name}”', { name }));
    if (name !== 'layerNormEpsilon' && !Number.isInteger(number))
      throw invalid(file, words('has a “{name}” that is not a whole number', { name }));
    return [name, number] as const;
  });
  const config = Object.fromEntries(entries) as unknown as BertConfig;
  if (config.hidden % config.heads !== 0)
    throw invalid(
      file,
      words('cannot share {hidden} hidden units among {heads} heads', {
        hidden: config.hidden,
        heads: config.heads,
      }),
    );
  return config;
}

function invalid(file: string, reason: Words): CheckpointError {
  return new CheckpointError(
    file,
    reason,
    words('Choose the config.json that belongs to this model.'),
  );
}
