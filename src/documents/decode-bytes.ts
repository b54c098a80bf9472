/**
 * Bytes in an encoding, as text.
 * @param encoding a label that TextDecoder knows
 * @param cut the bytes are the beginning of more: a character cut in two at their end is left out
 * @throws TypeError where `fatal` is set and the bytes are not in that encoding
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: string,
  { fatal = false, cut = false }: { readonly fatal?: boolean; readonly cut?: boolean } = {},
): string {
  const decoder = new TextDecoder(encoding, { fatal });
  // In two steps even when whole: given windows-1252 in one, Node 20 reads Latin-1.
  const text = decoder.decode(bytes, { stream: true });
  return cut ? text : text + decoder.decode();
}
