import { type NamedWords, words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { shownValue } from '../shown-value.ts';

/** Word tables are made longer than their vocabulary, up to a multiple of 128, which suits some processors. */
const MOST_PADDING = 127;

/** Bound where the word table is not known. */
const MOST_ROWS = 1_000_000;

const ADVICE = words('Choose the tokenizer.json or vocab.txt that belongs to the weights.');

/**
 * Makes sure that a tokenizer's ids are those of the word table.
 * @param tokeniser the parsed content of a `tokenizer.json`
 * @param rows of the word table; null where they are not known
 * @returns the number of word pieces
 * @throws CheckpointError when it is not a BERT tokenizer, or its vocabulary is of another model
 */
export function checkVocabulary(
  file: string | NamedWords,
  tokeniser: unknown,
  rows: number | null,
): number {
  const { model, added_tokens: added } = (tokeniser ?? {}) as {
    readonly model?: unknown;
    readonly added_tokens?: unknown;
  };
  const { type, vocab } = (model ?? {}) as { readonly type?: unknown; readonly vocab?: unknown };
  if (type !== 'WordPiece' || typeof vocab !== 'object' || vocab === null) {
    throw new CheckpointError(
      file,
      typeof type === 'string'
        ? words('cuts texts by {type}, not by word pieces as BERT does', { type })
        : words('cuts texts by no model, not by word pieces as BERT does'),
      ADVICE,
    );
  }
  const ids = new Set<unknown>(Object.values(vocab));
  if (Array.isArray(added))
    for (const token of added) ids.add((token as { id?: unknown } | null)?.id);
  const size = ids.size;
  for (const id of ids) {
    if (
      !Number.isInteger(id) ||
      (id as number) < 0 ||
      (id as number) >= Math.max(rows ?? MOST_ROWS, size)
    )
      throw new CheckpointError(
        file,
        words('gives a word piece the number {id}', { id: shownValue(id) }),
        ADVICE,
      );
  }
  if (rows !== null && (size > rows || size < rows - MOST_PADDING)) {
    throw new CheckpointError(
      file,
      words('has {size} word pieces, the weights have {rows}', { size, rows }),
      ADVICE,
    );
  }
  return size;
}
