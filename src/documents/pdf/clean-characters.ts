/** What a font shows as one glyph, and what readers and tokenisers know as several letters: ff fi fl ffi ffl st. */
const LIGATURE = /[\uFB00-\uFB06]/gu;

/** Without meaning in text: control characters, private use (a font's own codes), noncharacters. */
const WITHOUT_MEANING = /[\p{Cc}\p{Co}\p{Cn}\uFFFD\uFEFF\u200B]/gu;

/**
 * The letters of a run of a PDF: ligatures taken apart, blanks of any width made spaces, codes without
 * meaning left out. Nothing else is normalised: a superscript two stays one.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(WITHOUT_MEANING, '');
}
