import { words } from '../../core/words.ts';
import * as v from 'valibot';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';
import type { LetterTreatment } from './tokeniser-from-vocabulary.ts';

/** BertTokenizer's own defaults stand for what the file does not say. */
const Schema = v.object({
  do_lower_case: v.nullish(v.boolean(), true),
  strip_accents: v.nullish(v.boolean(), null),
  tokenize_chinese_chars: v.nullish(v.boolean(), true),
});

/**
 * Reads how letters are treated from a `tokenizer_config.json`.
 * @throws CheckpointError naming the file and the field
 */
export function parseTokeniserConfig(file: string, json: string): LetterTreatment {
  const result = v.safeParse(Schema, parseJson(file, json));
  if (!result.success) {
    throw new CheckpointError(
      file,
      words('has a “{field}” that cannot be used', {
        field: v.getDotPath(result.issues[0]) ?? 'content',
      }),
      words('Choose the tokenizer_config.json of the model.'),
    );
  }
  return {
    lowerCase: result.output.do_lower_case ?? true,
    stripAccents: result.output.strip_accents ?? null,
    splitChinese: result.output.tokenize_chinese_chars ?? true,
  };
}
