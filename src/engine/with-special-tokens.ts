import type { Tokeniser } from './tokeniser.ts';

/** [CLS] ids [SEP] */
export function withSpecialTokens(
  ids: Int32Array,
  { first, last }: Pick<Tokeniser, 'first' | 'last'>,
): Int32Array {
  const framed = new Int32Array(ids.length + 2);
  framed[0] = first;
  framed.set(ids, 1);
  framed[framed.length - 1] = last;
  return framed;
}
