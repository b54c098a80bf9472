import { words } from '../../core/words.ts';
import * as v from 'valibot';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';

const Schema = v.object({
  max_seq_length: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(3))),
});

/**
 * Most tokens in a window by a `sentence_bert_config.json`, [CLS] and [SEP] included; null where it does
 * not say it.
 * @throws CheckpointError when there would be no place for a word
 */
export function parseSequenceLength(file: string, json: string): number | null {
  const result = v.safeParse(Schema, parseJson(file, json));
  if (result.success) return result.output.max_seq_length ?? null;
  throw new CheckpointError(
    file,
    words("has a 'max_seq_length' that cannot be used"),
    words('Choose the sentence_bert_config.json of the model.'),
  );
}
