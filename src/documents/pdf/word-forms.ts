/**
 * How often words are written within the lines of a document, in lower case; under `self-`, how often
 * `self` is the first part of one.
 */
export type WordForms = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;

const CUT = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*[-\u2010\u00AD]\s*$/u;

/** Longer ones are no words; looking for their beginning takes long. */
const LONGEST_CUT = 100;

/** Counts words and hyphenated words. What a line's end cuts is not counted. */
export function wordForms(lines: Iterable<string>): WordForms {
  const forms = new Map<string, number>();
  for (const line of lines) {
    const cut = CUT.exec(line.slice(-LONGEST_CUT))?.[0] ?? '';
    const whole = line.slice(0, line.length - cut.length);
    for (const [word] of whole.matchAll(WORD)) {
      const form = word.toLowerCase().replaceAll('\u2010', '-');
      const hyphen = form.indexOf('-') + 1;
      for (const counted of hyphen > 0 ? [form, form.slice(0, hyphen)] : [form]) {
        forms.set(counted, (forms.get(counted) ?? 0) + 1);
      }
    }
  }
  return forms;
}
