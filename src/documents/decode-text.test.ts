import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { DocumentError } from './document-error.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return [...new Uint8Array(view.buffer)];
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', bytes('Zürich naïve 漢字')],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Zürich naïve 漢字')],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], utf16('Zürich naïve 漢字', true))],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], utf16('Zürich naïve 漢字', false))],
    ['UTF-16 LE without one', bytes(utf16('Zürich naïve 漢字', true))],
    ['UTF-16 BE without one', bytes(utf16('Zürich naïve 漢字', false))],
  ])('reads %s', (_, encoded) => {
    expect(decodeText(encoded)).toBe('Zürich naïve 漢字');
  });

  it('takes what is no UTF-8 for windows-1252', () => {
    expect(decodeText(bytes('caf', [0xe9], ' ', [0x93], 'quoted', [0x94], ' ', [0x80]))).toBe(
      'café “quoted” €',
    );
  });

  it('believes what a file declares, unless the bytes say otherwise', () => {
    const latin2 = bytes([0xb3], 'ódź'.slice(0, 0), [0xf3], 'd', [0xbc]);
    expect(decodeText(latin2, { declared: 'iso-8859-2' })).toBe('łódź');
    expect(decodeText(bytes('łódź'), { declared: 'iso-8859-2' })).toBe('łódź');
    expect(decodeText(bytes('caf', [0xe9]), { declared: 'utf-8' })).toBe('café');
    expect(decodeText(bytes('caf', [0xe9]), { declared: 'no such code' })).toBe('café');
  });

  it('makes every line break a line feed', () => {
    expect(decodeText(bytes('a\r\nb\rc\nd\r\r\ne'))).toBe('a\nb\nc\nd\n\ne');
  });

  it('forgives a character cut in two only at the end of a cut text', () => {
    const whole = bytes('né');
    expect(decodeText(whole.subarray(0, 2), { cut: true })).toBe('n');
    expect(decodeText(whole.subarray(0, 2))).toBe('nÃ');
  });

  it.each([
    ['zeros', bytes('text', [0, 0, 0], 'text')],
    ['control characters', bytes('text', [1, 2, 3, 4, 5])],
    ['zeros in any place', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
  ])('refuses bytes with %s', (_, binary) => {
    expect(() => decodeText(binary)).toThrow(DocumentError);
  });

  it('reads nothing as an empty text', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
