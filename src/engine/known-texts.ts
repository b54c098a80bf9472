import { COMPARISON_TEXTS } from './trial-texts.ts';

/**
 * Texts that backends are checked by: short ones, which are padded when they are run together, and a long
 * one, for which runtimes take other ways.
 */
export const KNOWN_TEXTS: readonly string[] = [...COMPARISON_TEXTS, COMPARISON_TEXTS.join(' ')];
