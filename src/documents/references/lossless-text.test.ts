import { describe, expect, it } from 'vitest';
import { losslessBytes } from './lossless-bytes.ts';
import { losslessText } from './lossless-text.ts';

const TEXT = '\ufeffÜbung “a” €\r\n';

describe('losslessText and losslessBytes', () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  it.each([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-16le', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['utf-16be', Buffer.from(TEXT, 'utf16le').swap16(), TEXT],
    ['windows-1252', Buffer.from([0xdc, 0x62, 0x93, 0x61, 0x94, 0x80]), 'Üb“a”€'],
    ['windows-1252', everyByte, expect.any(String)],
    // Marked as UTF-16, with half a character.
    ['windows-1252', Buffer.from([0xff, 0xfe, 0x41]), 'ÿþA'],
  ])('gives back the bytes of %s', (encoding, buffer, text) => {
    const read = losslessText(buffer);
    expect(read).toEqual({ encoding, text });
    expect(losslessBytes(read)).toEqual(Uint8Array.from(buffer));
  });

  it('refuses what the encoding cannot say', () => {
    expect(() => losslessBytes({ text: 'a量', encoding: 'windows-1252' })).toThrow(
      'an encoding without “量”',
    );
  });
});
