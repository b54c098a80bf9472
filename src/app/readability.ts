import type { TagResult } from './tag-result.ts';

/** Beyond this share of unknown pieces a result is a guess. */
const MOSTLY = 0.5;

/**
 * How much of the text the model could read: `none` where its vocabulary has not one piece of it
 * (emoji, control characters, one endless word), `little` where it lacks more than half.
 */
export type Readability = 'none' | 'little' | 'well';

export function readability(result: Pick<TagResult, 'tokens' | 'unknownTokens'>): Readability {
  if (result.unknownTokens >= result.tokens) return 'none';
  return result.unknownTokens / result.tokens > MOSTLY ? 'little' : 'well';
}
