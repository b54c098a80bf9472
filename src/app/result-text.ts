import type { AppState } from './app-state.ts';
import { counted } from './counted.ts';
import { encoderForm } from './encoder-line.ts';
import { percent } from './percent.ts';
import { rankTags } from './rank-tags.ts';
import { verdict } from './verdict.ts';

/** The result as plain text for the clipboard; null where there is none to copy. */
export function resultText({ result, packState, encoder, threshold }: AppState): string | null {
  if (result === null || packState.phase !== 'ready' || encoder.phase !== 'ready') return null;
  const { pack } = packState;
  const decided = verdict(pack, result.probabilities, threshold);
  if (decided === null) return null;
  const width = Math.max(...pack.tags.map(({ name }) => name.length));
  return [
    `Tag: ${decided.given?.name ?? 'none'}`,
    ...rankTags(pack.tags, result.probabilities).map(
      ({ name, probability }) => `${name.padEnd(width)}  ${percent(probability).padStart(7)}`,
    ),
    ...(threshold.on
      ? [`Below ${percent(threshold.probability)} the tag is ${pack.noneTag ?? 'none'}`]
      : []),
    `Tag set: ${pack.name}`,
    `Encoder: ${encoder.encoder.id}, ${encoderForm(encoder.encoder)}`,
    `Read: ${counted(result.tokens, 'token')} in ${counted(result.windows.length, 'window')}`,
  ].join('\n');
}
