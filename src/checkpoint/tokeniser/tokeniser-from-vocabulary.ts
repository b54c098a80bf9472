import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';

/** How a BERT tokeniser treats letters; what `tokenizer_config.json` says of it. */
export interface LetterTreatment {
  readonly lowerCase: boolean;
  /** null: accents go where letters are lowered. */
  readonly stripAccents: boolean | null;
  readonly splitChinese: boolean;
}

/** Pieces with a meaning of their own, which no text is cut into. */
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const NEEDED = ['[UNK]', '[CLS]', '[SEP]'];
/** Share of pieces with capitals in a vocabulary of small letters: SciBERT's has 1 in 1,000, unused. */
const MOST_CAPITALS = 0.01;
/** Longer words become [UNK]; BERT's own bound. */
const LONGEST_WORD = 100;

/**
 * The content of a `tokenizer.json` for a BERT `vocab.txt` (one word piece a line, its id the line's number
 * from 0 on), as transformers writes it when it turns a BertTokenizer into a fast one.
 * @param treatment where it is not known, letters are lowered unless the vocabulary has capitals
 * @throws CheckpointError when it is not a BERT vocabulary
 */
export function tokeniserFromVocabulary(
  file: string,
  vocabulary: string,
  treatment?: LetterTreatment,
): unknown {
  const pieces = vocabulary.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  const letters = treatment ?? treatmentFor(pieces);
  const ids = new Map(pieces.map((piece, id) => [piece, id]));
  const missing = NEEDED.find((piece) => !ids.has(piece));
  if (missing !== undefined) {
    throw new CheckpointError(
      file,
      words('has no “{missing}”, so it is not a BERT vocabulary', { missing }),
      words('Choose the vocab.txt of the model.'),
    );
  }
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.filter((piece) => ids.has(piece)).map((content) => ({
      id: ids.get(content)!,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: letters.splitChinese,
      strip_accents: letters.stripAccents,
      lowercase: letters.lowerCase,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]', 0), sequence('A', 0), special('[SEP]', 0)],
      pair: [
        special('[CLS]', 0),
        sequence('A', 0),
        special('[SEP]', 0),
        sequence('B', 1),
        special('[SEP]', 1),
      ],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [ids.get(id)!], tokens: [id] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: LONGEST_WORD,
      vocab: Object.fromEntries(ids),
    },
  };
}

function treatmentFor(pieces: readonly string[]): LetterTreatment {
  const capitals = pieces.filter((piece) => /[A-Z]/.test(piece) && !SPECIAL.includes(piece));
  const isCased = capitals.length > MOST_CAPITALS * pieces.length;
  return { lowerCase: !isCased, stripAccents: null, splitChinese: true };
}

function special(id: string, type_id: number): unknown {
  return { SpecialToken: { id, type_id } };
}

function sequence(id: string, type_id: number): unknown {
  return { Sequence: { id, type_id } };
}
