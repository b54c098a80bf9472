/** One glyph to a font, several letters to readers and tokenisers: ff fi fl ffi ffl st. */
const LIGATURE = /[\uFB00-\uFB06]/gu;

/**
 * Ligatures, quotes and dashes under the codes that TeX's fonts have for them (the Cork encoding; of
 * the older one, those that are no blanks), as they come from bitmap fonts that name no characters.
 */
const TEX_CODES: Readonly<Record<string, string>> = {
  '\u001B': 'ff',
  '\u001C': 'fi',
  '\u001D': 'fl',
  '\u001E': 'ffi',
  '\u001F': 'ffl',
  '\u000E': 'ffi',
  '\u000F': 'ffl',
  '\u0010': '“',
  '\u0011': '”',
  '\u0015': '–',
  '\u0016': '—',
};

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
    .replace(WITHOUT_MEANING, (code) => TEX_CODES[code] ?? '');
}
