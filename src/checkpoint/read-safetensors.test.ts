import { describe, expect, it } from 'vitest';
import { bytesSource } from './byte-source.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { readSafetensors } from './read-safetensors.ts';
import { float32Tensor, int8Tensor } from './tensor.ts';
import { writeSafetensors } from './write-safetensors.ts';

function fileOf(header: unknown, data = new Uint8Array(0)): Buffer {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(json.byteLength));
  return Buffer.concat([prefix, json, data]);
}

function read(bytes: Uint8Array) {
  return readSafetensors(bytesSource('model.safetensors', bytes));
}

describe('safetensors', () => {
  const tensors = new Map([
    ['odd', int8Tensor(Int8Array.of(1, -2, 3), [3])],
    ['even', float32Tensor(Float32Array.of(0.5, -1.5), [2, 1])],
  ]);

  it('come back as they were written, with their metadata', async () => {
    const file = await read(Buffer.concat(writeSafetensors(tensors, { source: 'test' })));
    expect(file.metadata).toEqual({ source: 'test' });
    expect([...file.tensors.keys()]).toEqual([...tensors.keys()]);
    for (const [name, { dtype, shape, bytes }] of tensors) {
      const back = await file.read(name);
      expect({ dtype: back.dtype, shape: back.shape, bytes: [...back.bytes] }).toEqual({
        dtype,
        shape,
        bytes: [...bytes],
      });
    }
  });

  it('lie where they can be viewed without a copy', async () => {
    const { buffer, byteOffset } = (
      await (await read(Uint8Array.from(Buffer.concat(writeSafetensors(tensors))))).read('even')
    ).bytes;
    expect(() => new Float32Array(buffer, byteOffset, 2)).not.toThrow();
  });

  it('give rows of a tensor alone', async () => {
    const file = await read(Buffer.concat(writeSafetensors(tensors)));
    const rows = await file.read('even', { start: 1, end: 2 });
    expect({ ...rows, bytes: [...new Float32Array(rows.bytes.slice().buffer)] }).toEqual({
      dtype: 'F32',
      shape: [1, 1],
      bytes: [-1.5],
    });
  });

  it('name what they do not have', async () => {
    const file = await read(Buffer.concat(writeSafetensors(tensors)));
    await expect(file.read('absent')).rejects.toThrow('model.safetensors: has no tensor “absent”');
  });

  const entry = { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
  it.each([
    ['an empty file', new Uint8Array(0), 'too short'],
    [
      'a header longer than the file',
      Buffer.from([255, 255, 255, 0, 0, 0, 0, 0, 1]),
      'does not begin like',
    ],
    ['a web page', Buffer.from('<!doctype html><title>Not found</title>'), 'does not begin like'],
    ['a header that is not JSON', fileOf('{'), 'not JSON'],
    ['a header that is a list', fileOf([]), 'not a table'],
    [
      'an unknown element type',
      fileOf({ a: { ...entry, dtype: 'F8_E5M2' } }, new Uint8Array(4)),
      'stores',
    ],
    [
      'an element type that is no text',
      fileOf({ a: { ...entry, dtype: { toString: 1 } } }, new Uint8Array(4)),
      'as an object',
    ],
    [
      'a shape that contradicts the size',
      fileOf({ a: { ...entry, shape: [2] } }, new Uint8Array(4)),
      'size',
    ],
    ['a negative size', fileOf({ a: { ...entry, shape: [-1] } }, new Uint8Array(4)), 'describes'],
    ['data cut short', fileOf({ a: entry }, new Uint8Array(3)), 'ends before'],
  ])('refuse %s', async (_, bytes, reason) => {
    const failure = await read(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CheckpointError);
    expect((failure as CheckpointError).message).toContain(reason);
  });
});
