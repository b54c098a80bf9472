import type { LanguageHint } from '../engine/engine.ts';
import { readability } from './readability.ts';
import type { TagResult } from './tag-result.ts';
import { t } from './words/t.ts';

/** Why a result is no more than a guess, in a sentence; null where nothing speaks against it. */
export function cautionOf(
  result: Pick<TagResult, 'tokens' | 'unknownTokens'>,
  languageHint: LanguageHint | null,
): string | null {
  if (readability(result) === 'little') {
    return t('The model knows few of these characters; take this as a guess.');
  }
  if (languageHint === null) return null;
  return t('This reads like {language}. The model learnt from English; take this as a guess.', {
    language: languageHint.name,
  });
}
