import type { BackendCheck } from '../../engine/engine.ts';
import { duration } from '../duration.ts';
import { encoderForm } from '../encoder-line.ts';
import { smallPercent } from '../percent.ts';
import { listed } from '../words/listed.ts';
import { t } from '../words/t.ts';

/** What a self-check came to, such as `passed, 0.4 % from the reference, 24 ms for 128 tokens`. */
export function checkLine(check: BackendCheck): { readonly form: string; readonly words: string } {
  const { passed, difference, millisecondsPerWindow, note } = check;
  const parts = [passed ? t('passed') : t('refused')];
  if (difference !== null) {
    parts.push(t('{share} from the reference', { share: smallPercent(difference) }));
  }
  if (millisecondsPerWindow !== null) {
    parts.push(t('{time} for 128 tokens', { time: duration(millisecondsPerWindow) }));
  }
  const said = t('{facts}. {note}', { facts: listed(parts), note: t(note) });
  return { form: encoderForm(check), words: said.trimEnd() };
}
