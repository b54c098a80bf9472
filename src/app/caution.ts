import type { LanguageHint } from '../engine/engine.ts';
import { readability } from './readability.ts';
import type { TagResult } from './tag-result.ts';

/** Why a result is no more than a guess, in a sentence; null where nothing speaks against it. */
export function cautionOf(
  result: Pick<TagResult, 'tokens' | 'unknownTokens'>,
  languageHint: LanguageHint | null,
): string | null {
  if (readability(result) === 'little') {
    return 'The model knows few of these characters; take this as a guess.';
  }
  if (languageHint === null) return null;
  return `This reads like ${languageHint.name}. The model learnt from English; take this as a guess.`;
}
