import type { LanguageHint } from './engine.ts';

/** Fewer letters than this tell too little. */
const ENOUGH_LETTERS = 60;

/** UTF-16 units looked at; more add nothing but time. */
const SAMPLE = 4_096;

/**
 * A language counts as known to the encoder when it scores at least this share of the best one:
 * English full of names and terms is never far behind.
 */
const CLOSE_SECOND = 0.75;

/**
 * The language that a text is in, where that is clearly none of the encoder's; null where it is one
 * of them, or where there is too little text to say.
 * @param languages ISO 639-1 codes; none where it is not known what the encoder was trained on
 */
export async function detectLanguage(
  text: string,
  languages: readonly string[],
): Promise<LanguageHint | null> {
  const sample = text.slice(0, SAMPLE);
  if (languages.length === 0) return null;
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS) return null;
  // Its parts of words are 1 MB.
  const { eld } = await import('eld/extrasmall');
  const { language: code, getScores } = eld.detect(sample);
  const scores = getScores();
  const known = Math.max(0, ...languages.map((language) => scores[language] ?? 0));
  if (code === '' || known >= CLOSE_SECOND * (scores[code] ?? 0)) return null;
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  return { code, name };
}
