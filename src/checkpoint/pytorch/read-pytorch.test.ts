import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesSource, type ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { halfToFloat } from '../half-precision.ts';
import { openWeights } from '../open-weights.ts';
import type { DType, Tensor } from '../tensor.ts';
import { writeZip } from '../zip/fixtures/write-zip.ts';
import { readZipEntry } from '../zip/open-zip-entry.ts';
import { readZipDirectory } from '../zip/read-zip-directory.ts';
import finetunedLlm from '../fixtures/finetuned-llm/tensors.json';
import expected from './fixtures/expected.json';

/** What PyTorch reads from each fixture. */
const EXPECTED: Record<
  string,
  Record<string, { dtype: string; shape: number[]; values: number[] }>
> = expected;

const TORCH_NAMES: Record<DType, string> = {
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  I64: 'int64',
  I32: 'int32',
  I16: 'int16',
  I8: 'int8',
  U8: 'uint8',
  BOOL: 'bool',
};

function fixture(name: string): ByteSource {
  return bytesSource(name, readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

function valuesOf({ dtype, bytes }: Tensor): number[] {
  const { buffer } = Uint8Array.from(bytes);
  const halves = () => Array.from(new Uint16Array(buffer));
  if (dtype === 'F64') return Array.from(new Float64Array(buffer));
  if (dtype === 'F32') return Array.from(new Float32Array(buffer));
  if (dtype === 'F16') return halves().map(halfToFloat);
  if (dtype === 'BF16') {
    return halves().map((half) => new Float32Array(Uint32Array.of(half << 16).buffer)[0]!);
  }
  if (dtype === 'I64') return Array.from(new BigInt64Array(buffer), Number);
  if (dtype === 'I32') return Array.from(new Int32Array(buffer));
  if (dtype === 'I16') return Array.from(new Int16Array(buffer));
  return Array.from(dtype === 'I8' ? new Int8Array(buffer) : new Uint8Array(buffer));
}

describe("PyTorch's checkpoints", () => {
  it.each([
    ['dtypes.pt', 'every element type'],
    ['views.pt', 'strides, offsets and shared numbers'],
    ['protocol-5.pt', 'the newest pickle protocol'],
    ['zip64.pt', '64-bit places and a deflated pickle'],
    ['big-endian.pt', 'the highest byte first'],
    ['legacy.pt', 'the form from before PyTorch 1.6'],
    ['wrapped.pt', "a training loop's state around the weights"],
    ['wrapped-legacy.pt', "a training loop's state in the old form"],
    ['parameters.pt', 'parameters instead of tensors'],
  ])('in %s (%s) give the tensors that PyTorch reads', async (name) => {
    const weights = await openWeights(fixture(name));
    const wanted = EXPECTED[name]!;
    expect([...weights.tensors.keys()]).toEqual(Object.keys(wanted));
    for (const [key, { dtype, shape, values }] of Object.entries(wanted)) {
      const tensor = await weights.read(key);
      expect({ ...tensor, dtype: TORCH_NAMES[tensor.dtype], bytes: valuesOf(tensor) }, key).toEqual(
        {
          dtype,
          shape,
          bytes: values,
        },
      );
    }
  });

  it('of Made With ML give every number that PyTorch reads', async () => {
    const folder = new URL('../fixtures/finetuned-llm/', import.meta.url);
    const weights = await openWeights(
      bytesSource('model.pt', readFileSync(new URL('model.pt', folder))),
    );
    expect([...weights.tensors.keys()]).toEqual(Object.keys(finetunedLlm));
    for (const [name, wanted] of Object.entries(finetunedLlm)) {
      const { dtype, shape, bytes } = await weights.read(name);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect({ dtype, shape, sha256 }, name).toEqual({ dtype: 'F32', ...wanted });
    }
  });

  it.each(['views.pt', 'legacy.pt'])('%s give rows of a tensor alone', async (name) => {
    const weights = await openWeights(fixture(name));
    for (const key of ['grid', 'transposed', 'rows', 'column', 'permuted']) {
      const { shape, values } = EXPECTED[name]![key]!;
      const rowSize = values.length / shape[0]!;
      const rows = await weights.read(key, { start: 1, end: 2 });
      expect(rows.shape, key).toEqual([1, ...shape.slice(1)]);
      expect(valuesOf(rows), key).toEqual(values.slice(rowSize, 2 * rowSize));
    }
  });

  it('are read by slices: a tensor costs its own bytes', async () => {
    const whole = fixture('views.pt');
    let read = 0;
    const counting: ByteSource = {
      ...whole,
      read: (start, end) => {
        read += end - start;
        return whole.read(start, end);
      },
    };
    const weights = await openWeights(counting);
    read = 0;
    await weights.read('single_row');
    expect(read).toBeLessThanOrEqual(16 + 30);
  });

  it.each([
    ['foreign-global.pt', /asks for “(posix|nt)\.system”/],
    ['foreign-legacy.pt', /asks for “(posix|nt)\.system”/],
    ['whole-model.pt', 'asks for “torch.nn.modules.linear.Linear”'],
    ['torchscript.pt', 'is a TorchScript program'],
    ['no-names.pt', 'holds no weights by name'],
  ])('%s is refused by name', async (name, message) => {
    const opening = openWeights(fixture(name));
    await expect(opening).rejects.toThrow(CheckpointError);
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toThrow(name);
  });

  it('do not fill the memory by repeating one number', async () => {
    const weights = await openWeights(fixture('repeated.pt'));
    await expect(weights.read('repeated')).rejects.toThrow('repeats the numbers of “repeated”');
  });

  it('keep their numbers uncompressed', async () => {
    const weights = await openWeights(fixture('deflated.pt'));
    await expect(weights.read('base')).rejects.toThrow('keeps “views/data/0” compressed');
  });

  it('whose numbers are fewer than their tensors need are refused', async () => {
    const source = fixture('views.pt');
    const entries = await readZipDirectory(source);
    const shortened = await Promise.all(
      [...entries.values()].map(async (entry) => {
        const data = await readZipEntry(source, entry, 1000);
        return { name: entry.name, data: entry.name === 'views/data/0' ? data.slice(4) : data };
      }),
    );
    await expect(openWeights(bytesSource('views.pt', writeZip(shortened)))).rejects.toThrow(
      'views.pt: holds fewer numbers in “views/data/0” than its tensors need',
    );
  });

  it('of the old form whose counts differ from their tensors are refused', async () => {
    const source = fixture('legacy.pt');
    const bytes = Buffer.from(await source.read(0, source.size));
    const count = bytes.lastIndexOf(Buffer.from([24, 0, 0, 0, 0, 0, 0, 0]));
    bytes[count] = 25;
    await expect(openWeights(bytesSource('legacy.pt', bytes))).rejects.toThrow(
      'another size than its tensors do',
    );
  });

  it.each(['views.pt', 'wrapped.pt', 'legacy.pt'])('%s cut anywhere is refused', async (name) => {
    const whole = fixture(name);
    const bytes = await whole.read(0, whole.size);
    for (let length = 0; length < bytes.length; length += 7) {
      const cut = bytesSource(name, bytes.subarray(0, length));
      await expect(openThenRead(cut), `${length} bytes`).rejects.toThrow(CheckpointError);
    }
  });

  it.each(['wrapped.pt', 'wrapped-legacy.pt'])(
    '%s with a changed byte is read or refused, and breaks nothing',
    async (name) => {
      const whole = fixture(name);
      const bytes = Uint8Array.from(await whole.read(0, whole.size));
      const failures: unknown[] = [];
      for (let at = 0; at < bytes.length; at++) {
        bytes[at]! ^= 0x55;
        await openThenRead(bytesSource(name, bytes)).catch((error: unknown) =>
          failures.push(error),
        );
        bytes[at]! ^= 0x55;
      }
      expect(failures.length).toBeGreaterThan(100);
      expect(failures.filter((failure) => !(failure instanceof CheckpointError))).toEqual([]);
    },
  );

  it.each([
    ['nothing', new Uint8Array(0), 'is empty'],
    ['a web page', Buffer.from('<!doctype html><p>Not found'), 'neither safetensors nor'],
    ['random bytes', Buffer.from('0123456789abcdef'), 'neither safetensors nor'],
    [
      'another archive',
      writeZip([{ name: 'readme.txt', data: Uint8Array.of(1) }]),
      'without “data.pkl”',
    ],
  ])('are not %s', async (_, bytes, message) => {
    await expect(openWeights(bytesSource('model.pt', bytes))).rejects.toThrow(message);
  });
});

async function openThenRead(source: ByteSource): Promise<void> {
  const weights = await openWeights(source);
  for (const name of weights.tensors.keys()) await weights.read(name);
}
