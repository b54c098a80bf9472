import { words } from '../core/words.ts';
import { decodeBytes } from './decode-bytes.ts';
import { DocumentError } from './document-error.ts';

export interface DecodeOptions {
  /** What the file itself says that it is written in, for bytes that are not UTF-8. */
  readonly declared?: string | null;
  /** The bytes are the beginning of more: a character cut in two at their end is no error. */
  readonly cut?: boolean;
}

/** Bytes looked at for zeros and control characters: enough to be sure, whatever the size. */
const SAMPLE_BYTES = 65_536;

/** A text has a form feed or an escape here and there; every hundredth byte is something else. */
const MAX_CONTROL_SHARE = 0.01;

/**
 * A file's bytes as text: by its byte-order mark, else UTF-16 where every other byte is zero, else
 * UTF-8, else what it declares, else windows-1252, which holds Latin-1. Line breaks become \n.
 * @throws DocumentError when the bytes are no text
 */
export function decodeText(
  bytes: Uint8Array,
  { declared = null, cut = false }: DecodeOptions = {},
): string {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== null) return unifyLineBreaks(decodeBytes(bytes, utf16, { cut }));
  if (looksBinary(bytes)) {
    throw new DocumentError(
      words('This file holds no text that can be read.'),
      words('Open it in the program that made it, and save it as text, DOCX or PDF.'),
    );
  }
  try {
    return unifyLineBreaks(decodeBytes(bytes, 'utf-8', { fatal: true, cut }));
  } catch {
    return unifyLineBreaks(decodeBytes(bytes, knownEncoding(declared), { cut }));
  }
}

function unifyLineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** By its mark, or by the zeros which Latin letters have in UTF-16. */
function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  for (let index = 0; index < length; index++) {
    if (bytes[index] === 0) zeros[index % 2]! += 1;
  }
  const [even, odd] = zeros as [number, number];
  const many = length / 5;
  if (odd > many && even < odd / 20) return 'utf-16le';
  if (even > many && odd < even / 20) return 'utf-16be';
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    // All but tab, line feed, vertical tab, form feed, carriage return; end of file and escape.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b)
      controls++;
  }
  return controls > sample.length * MAX_CONTROL_SHARE;
}

function knownEncoding(declared: string | null): string {
  try {
    const { encoding } = new TextDecoder(declared ?? 'windows-1252');
    // The bytes are no UTF-8, whatever the file says of itself.
    return encoding.startsWith('utf-') ? 'windows-1252' : encoding;
  } catch {
    return 'windows-1252';
  }
}
