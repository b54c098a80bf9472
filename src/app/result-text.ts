import type { AppState } from './app-state.ts';
import { encoderForm } from './encoder-line.ts';
import { percent } from './percent.ts';
import { rankTags } from './rank-tags.ts';
import { verdict } from './verdict.ts';
import { t } from './words/t.ts';

/** The result as plain text for the clipboard; null where there is none to copy. */
export function resultText({ result, packState, encoder, threshold }: AppState): string | null {
  if (result === null || packState.phase !== 'ready' || encoder.phase !== 'ready') return null;
  const { pack } = packState;
  const decided = verdict(pack, result.probabilities, threshold);
  if (decided === null) return null;
  const width = Math.max(...pack.tags.map(({ name }) => name.length));
  return [
    t('Tag: {tag}', { tag: decided.given?.name ?? t('none') }),
    ...rankTags(pack.tags, result.probabilities).map(
      ({ name, probability }) => `${name.padEnd(width)}  ${percent(probability).padStart(7)}`,
    ),
    ...(threshold.on
      ? [
          t('Below {share} the tag is {tag}', {
            share: percent(threshold.probability),
            tag: pack.noneTag ?? t('none'),
          }),
        ]
      : []),
    t('Tag set: {tagSet}', { tagSet: pack.name }),
    t('Encoder: {encoder}, {form}', {
      encoder: encoder.encoder.id,
      form: encoderForm(encoder.encoder),
    }),
    t(
      'Read: {tokens, plural, one {# token} other {# tokens}} in {windows, plural, one {# window} other {# windows}}',
      { tokens: result.tokens, windows: result.windows.length },
    ),
  ].join('\n');
}
