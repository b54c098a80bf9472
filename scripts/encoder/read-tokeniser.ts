import { readFileSync } from 'node:fs';
import { createTokeniser } from '../../src/engine/tokeniser.ts';
import { withSpecialTokens } from '../../src/engine/with-special-tokens.ts';

/** Text to token ids, [CLS] and [SEP] included, however many. */
export function readTokeniser(path: string): (text: string) => Int32Array {
  const tokeniser = createTokeniser(JSON.parse(readFileSync(path, 'utf8')));
  return (text) => withSpecialTokens(tokeniser.tokenise(text), tokeniser);
}
