import { describe, expect, it } from 'vitest';
import { bytesSource, type ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { fieldsIn, fieldsOf } from './protobuf-fields.ts';
import { ProtobufWriter } from './protobuf.ts';

const LARGE = new Uint8Array(300_000);

function message(): Uint8Array {
  return new ProtobufWriter().integer(1, 300).bytes(900, LARGE).float(3, 0.5).text(4, 'end').join();
}

async function all(source: ByteSource, start = 0, end = source.size) {
  const fields = [];
  for await (const field of fieldsOf(source, start, end)) fields.push(field);
  return fields;
}

describe('fields of a message', () => {
  it('are found with their places', () => {
    const bytes = message();
    const fields = fieldsIn(bytes);
    expect(fields.map(({ number, wireType }) => [number, wireType])).toEqual([
      [1, 0],
      [900, 2],
      [3, 5],
      [4, 2],
    ]);
    expect(fields[0]).toMatchObject({ value: 300, start: 0, contentStart: 1, end: 3 });
    const { contentStart, end } = fields.at(-1)!;
    expect(Buffer.from(bytes.subarray(contentStart, end)).toString()).toBe('end');
    expect(end).toBe(bytes.length);
  });

  it('are the same in a source, of which what they hold is not read', async () => {
    const bytes = message();
    let read = 0;
    const source = bytesSource('model.onnx', bytes);
    const counting: ByteSource = {
      ...source,
      read(start, end) {
        read += end - start;
        return source.read(start, end);
      },
    };
    expect(await all(counting)).toEqual(fieldsIn(bytes));
    expect(read).toBeLessThan(70_000);
  });

  it('can be those of a message within another', async () => {
    const inner = new ProtobufWriter().integer(5, 7);
    const bytes = new ProtobufWriter().integer(1, 1).message(2, inner).join();
    const { contentStart, end } = fieldsIn(bytes)[1]!;
    const fields = await all(bytesSource('model.onnx', bytes), contentStart, end);
    expect(fields).toMatchObject([{ number: 5, value: 7, start: contentStart }]);
  });

  it.each([
    ['no number', [0x00, 1]],
    ['an unknown wire type', [0x0b]],
    ['a number without an end', Array.from({ length: 12 }, () => 0xff)],
    ['a length beyond the message', [0x0a, 5, 1]],
    ['a fixed number cut short', [0x0d, 1]],
    ['a length cut short', [0x0a]],
  ])('are refused with %s', async (_, bytes) => {
    const broken = Uint8Array.from(bytes);
    expect(() => fieldsIn(broken)).toThrow(RangeError);
    await expect(all(bytesSource('model.onnx', broken))).rejects.toThrow(CheckpointError);
  });
});
