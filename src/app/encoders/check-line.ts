import type { BackendCheck } from '../../engine/engine.ts';
import { duration } from '../duration.ts';
import { encoderForm } from '../encoder-line.ts';

/** What a self-check came to, such as `passed, 0.4 % from the reference, 24 ms for 128 tokens`. */
export function checkLine(check: BackendCheck): { readonly form: string; readonly words: string } {
  const { passed, difference, millisecondsPerWindow, note } = check;
  const parts = [passed ? 'passed' : 'refused'];
  if (difference !== null) {
    parts.push(`${Number((difference * 100).toPrecision(2))} % from the reference`);
  }
  if (millisecondsPerWindow !== null) {
    parts.push(`${duration(millisecondsPerWindow)} for 128 tokens`);
  }
  return { form: encoderForm(check), words: `${parts.join(', ')}. ${note}`.trimEnd() };
}
