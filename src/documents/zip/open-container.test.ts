import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openContainer } from './open-container.ts';

const container = () => zipSync({ 'a.xml': strToU8('words '.repeat(100)) });

describe('openContainer', () => {
  it('unpacks what is wanted and nothing else', () => {
    const parts = openContainer(
      zipSync({ 'a.xml': strToU8('a'), 'b.png': strToU8('b') }),
      (name) => name === 'a.xml',
    );
    expect([...parts]).toEqual([['a.xml', strToU8('a')]]);
  });

  it('refuses parts that unpack to more than any document', () => {
    const bytes = container();
    // What the container's directory claims of the size, before the name and the end.
    const claim = bytes.length - 22 - 'a.xml'.length - 46 + 24;
    new DataView(bytes.buffer).setUint32(claim, 150_000_000, true);
    expect(() => openContainer(bytes, () => true)).toThrow('unpacks to 150 MB');
    expect(openContainer(bytes, () => false).size).toBe(0);
  });

  it('names a part that is damaged', () => {
    const bytes = container();
    bytes.fill(0xff, 30 + 'a.xml'.length, 30 + 'a.xml'.length + 4);
    expect(() => openContainer(bytes, () => true)).toThrow('its part “a.xml” cannot be unpacked');
  });
});
