/** Where HTML wants the declaration to be. */
const HEAD_BYTES = 1024;

const DECLARATION =
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i;

/** The encoding that a page or XML file says it is written in, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const match = DECLARATION.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
