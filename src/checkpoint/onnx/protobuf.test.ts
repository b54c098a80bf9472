import { describe, expect, it } from 'vitest';
import { ProtobufWriter } from './protobuf.ts';

function bytes(writer: ProtobufWriter): number[] {
  return writer.runs().flatMap((run) => [...run]);
}

describe('ProtobufWriter', () => {
  it('writes the examples of the format’s own guide', () => {
    expect(bytes(new ProtobufWriter().integer(1, 150))).toEqual([0x08, 0x96, 0x01]);
    expect(bytes(new ProtobufWriter().text(2, 'testing'))).toEqual([
      0x12,
      7,
      ...Buffer.from('testing'),
    ]);
    const inner = new ProtobufWriter().integer(1, 150);
    expect(bytes(new ProtobufWriter().message(3, inner))).toEqual([0x1a, 3, 0x08, 0x96, 0x01]);
  });

  it('writes numbers beyond 32 bits and negative ones', () => {
    expect(bytes(new ProtobufWriter().integer(1, 2 ** 40))).toEqual([
      0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20,
    ]);
    expect(bytes(new ProtobufWriter().integer(3, -1))).toEqual([
      0x18,
      ...Array<number>(9).fill(0xff),
      0x01,
    ]);
  });

  it('writes floats little-endian', () => {
    expect(bytes(new ProtobufWriter().float(2, 1))).toEqual([0x15, 0, 0, 0x80, 0x3f]);
  });

  it('keeps long runs by reference and counts them', () => {
    const weights = new Uint8Array(300);
    const writer = new ProtobufWriter().message(1, new ProtobufWriter().bytes(9, weights));
    expect(writer.runs()).toContain(weights);
    expect(writer.length).toBe(bytes(writer).length);
  });
});
