import { words } from '../../core/words.ts';
import type { LosslessText } from './lossless-text.ts';
import { DocumentError } from '../document-error.ts';

/**
 * A text in an encoding: the bytes that `losslessText` read, where the text is the same.
 * @throws DocumentError when windows-1252 does not have one of its characters
 */
export function losslessBytes({ text, encoding }: LosslessText): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
    case 'utf-16be': {
      const bytes = new DataView(new ArrayBuffer(text.length * 2));
      for (let index = 0; index < text.length; index++) {
        bytes.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
      }
      return new Uint8Array(bytes.buffer);
    }
    case 'windows-1252':
      return toWindows1252(text);
  }
}

function toWindows1252(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('windows-1252');
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  // In two steps: given all in one, Node 20 reads Latin-1.
  const characters = decoder.decode(all, { stream: true }) + decoder.decode();
  const byteOf = new Map(Array.from(characters, (character, byte) => [character, byte]));
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte !== undefined) return byte;
    throw new DocumentError(
      words(
        'The file is in windows-1252, an encoding without “{character}”. It was left as it is.',
        { character },
      ),
      words('Save it as UTF-8, then write the tags again.'),
    );
  });
}
