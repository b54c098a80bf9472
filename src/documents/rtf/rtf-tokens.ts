export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** `\par`, `\u8220`, `\*`: the name is a word or one character. */
  | { readonly kind: 'control'; readonly name: string; readonly parameter: number | null }
  /** Characters in the code page of their font. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const BLANK = 0x20;
const MINUS = 0x2d;

/** Longer names are none; they would be an attempt to fill the memory. */
const MAX_NAME = 32;
const MAX_DIGITS = 10;

/** The tokens of a file in the Rich Text Format (specification 1.9.1, 'Contents of an RTF file'). */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN || byte === CLOSE) {
      at++;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === BACKSLASH) {
      const { token, end } = controlAt(bytes, at + 1);
      at = end;
      if (token.kind === 'control' && token.name === 'bin') at += Math.max(token.parameter ?? 0, 0);
      yield token;
    } else if (isLineBreak(byte)) {
      at++;
    } else {
      const start = at;
      while (at < bytes.length && !isSpecial(bytes[at]!)) at++;
      yield { kind: 'bytes', bytes: bytes.subarray(start, at) };
    }
  }
}

function controlAt(bytes: Uint8Array, start: number): { token: RtfToken; end: number } {
  let end = start;
  while (end < start + MAX_NAME && isLetter(bytes[end])) end++;
  if (end === start) return symbolAt(bytes, start);
  const name = latin1(bytes.subarray(start, end));
  const digits = end;
  if (bytes[end] === MINUS && isDigit(bytes[end + 1])) end++;
  while (end < digits + MAX_DIGITS && isDigit(bytes[end])) end++;
  const parameter = end === digits ? null : Number(latin1(bytes.subarray(digits, end)));
  // The blank behind a control word ends it, and is no text.
  if (bytes[end] === BLANK) end++;
  return { token: { kind: 'control', name, parameter }, end };
}

function symbolAt(bytes: Uint8Array, at: number): { token: RtfToken; end: number } {
  if (bytes[at] === QUOTE) {
    const code = Number.parseInt(latin1(bytes.subarray(at + 1, at + 3)), 16);
    const token = {
      kind: 'bytes',
      bytes: Uint8Array.of(Number.isNaN(code) ? BLANK : code),
    } as const;
    return { token, end: at + 3 };
  }
  const name = latin1(bytes.subarray(at, at + 1));
  return { token: { kind: 'control', name, parameter: null }, end: at + 1 };
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isLineBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isSpecial(byte: number): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || isLineBreak(byte);
}
