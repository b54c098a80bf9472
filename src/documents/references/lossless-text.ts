/** A file's text, with the way back to the very same bytes. */
export interface LosslessText {
  /** With its byte-order mark and its line breaks. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Decodes a file so that `losslessBytes` gives its bytes again, whatever they are: as UTF-16 where
 * a byte-order mark says so, else as UTF-8, and where it is not valid as windows-1252, in which
 * every byte is a character (https://encoding.spec.whatwg.org/#windows-1252).
 */
export function losslessText(bytes: Uint8Array): LosslessText {
  const marked = byteOrder(bytes);
  for (const encoding of marked === null ? (['utf-8'] as const) : ([marked, 'utf-8'] as const)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      return { text, encoding };
    } catch {
      // Not valid: the next one.
    }
  }
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
}

function byteOrder([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function fromWindows1252(bytes: Uint8Array): string {
  const decoder = new TextDecoder('windows-1252');
  // In two steps: given all in one, Node 20 reads Latin-1.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
