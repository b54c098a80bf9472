import { named, words } from '../core/words.ts';
import type { BackendCheck, Precision } from './engine.ts';
import { failureOf } from './failure-of.ts';
import { formName, type BackendForm } from './possible-forms.ts';
import { relativeDifference } from './relative-difference.ts';

/** Encodes windows of token ids, [CLS] and [SEP] included. */
export type EncodeWindows = (
  windows: readonly Int32Array[],
) => Promise<readonly ArrayLike<number>[]>;

/** What a form is held against. */
export interface KnownWindows {
  readonly windows: readonly Int32Array[];
  /** null where the form at hand is the one that the others are held against. */
  readonly vectors: readonly ArrayLike<number>[] | null;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
}

/**
 * The largest difference (see BackendCheck) that rounding explains. Measured on MiniLM: fp32 2e-7, fp16
 * 1.3e-3, int8 0.04. Wrong arithmetic gives 0.2 and more.
 */
const TOLERANCE: Readonly<Record<Precision, number>> = { fp32: 1e-3, fp16: 2e-2, int8: 0.25 };

const TIMED_TOKENS = 128;
const TIMED_RUNS = 3;

/** Compares a form's vectors with those that they should be, and measures how fast it makes them. */
export async function checkForm(
  form: BackendForm,
  encode: EncodeWindows,
  known: KnownWindows,
  now: () => number,
): Promise<BackendCheck> {
  try {
    const vectors = await encode(known.windows);
    const compared = compare(form, vectors, known.vectors);
    if (!compared.passed) return { ...form, ...compared, millisecondsPerWindow: null };
    return { ...form, ...compared, millisecondsPerWindow: await measure(encode, known, now) };
  } catch (error) {
    return failedCheck(form, error);
  }
}

/** The check of a form that could not be run at all. */
export function failedCheck(form: BackendForm, error: unknown): BackendCheck {
  const { message, detail } = failureOf(error);
  const note = words('{form} failed. {why} ({detail})', {
    form: formName(form),
    why: named(message),
    detail,
  });
  return { ...form, passed: false, difference: null, millisecondsPerWindow: null, note };
}

function compare(
  form: BackendForm,
  vectors: readonly ArrayLike<number>[],
  references: readonly ArrayLike<number>[] | null,
): Pick<BackendCheck, 'passed' | 'difference' | 'note'> {
  const name = formName(form);
  if (!references) {
    const note = words('{form} is what others are compared with.', { form: name });
    return { passed: true, difference: null, note };
  }
  const difference = Math.max(
    ...vectors.map((vector, index) => relativeDifference(vector, references[index]!)),
  );
  // Not a number fails as well.
  const passed = difference <= TOLERANCE[form.precision];
  const values = { form: name, texts: vectors.length, difference: difference.toPrecision(2) };
  const note = passed
    ? words(
        '{form} is right: its vectors of {texts, number} known texts are within {difference} of exact ones.',
        values,
      )
    : words('{form} is wrong: its vectors of known texts are off by {difference}.', values);
  return { passed, difference, note };
}

/** Milliseconds of the fastest of a few windows; each has other ids, so that none is remembered. */
async function measure(
  encode: EncodeWindows,
  { windows, windowTokens }: KnownWindows,
  now: () => number,
): Promise<number> {
  const inner = windows.flatMap((ids) => Array.from(ids.subarray(1, -1)));
  const [first, last] = [windows[0]![0]!, windows[0]!.at(-1)!];
  const tokens = Math.min(TIMED_TOKENS, windowTokens) - 2;
  let fastest = Infinity;
  for (let run = 0; run <= TIMED_RUNS; run++) {
    const ids = Array.from({ length: tokens }, (_, at) => inner[(at + run) % inner.length]!);
    const began = now();
    await encode([Int32Array.of(first, ...ids, last)]);
    // The first one warms up.
    if (run > 0) fastest = Math.min(fastest, now() - began);
  }
  return fastest;
}
