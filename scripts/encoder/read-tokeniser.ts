import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';

/** Text to token ids, [CLS] and [SEP] included, at most 256 of them. */
export function readTokeniser(path: string): (text: string) => Int32Array {
  const tokeniser = new Tokenizer(JSON.parse(readFileSync(path, 'utf8')) as object, {});
  return (text) => Int32Array.from(tokeniser.encode(text).ids);
}
