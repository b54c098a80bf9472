import { describe, expect, it } from 'vitest';
import type { PickleGlobal } from './read-pickle.ts';
import { TorchTensor, type TorchStorage } from './torch-tensor.ts';
import { torchWorld } from './torch-world.ts';

const STORAGES = new Map<string, TorchStorage>();
const { globals, persistent } = torchWorld(STORAGES);

function constant(name: string): unknown {
  return (globals.get(name) as Extract<PickleGlobal, { constant: unknown }>).constant;
}

function call(name: string, ...args: unknown[]): unknown {
  return (globals.get(name) as Extract<PickleGlobal, { call: unknown }>).call(args);
}

/** Six float32 numbers. */
const STORAGE = persistent(['storage', constant('torch.FloatStorage'), '0', 'cpu', 6, null]);
const BYTES = persistent(['storage', constant('torch.storage.UntypedStorage'), '1', 'cpu', 8]);

function rebuild(...args: unknown[]): unknown {
  return call('torch._utils._rebuild_tensor_v2', ...args, false, new Map());
}

describe('torchWorld', () => {
  it('describes tensors that lie within their numbers', () => {
    expect(rebuild(STORAGE, 2, [2, 2], [2, 1])).toMatchObject({ offset: 2, dtype: 'F32' });
    expect(rebuild(STORAGE, 5, [], [])).toBeInstanceOf(TorchTensor);
    expect(rebuild(STORAGE, 9, [0, 3], [3, 1])).toBeInstanceOf(TorchTensor);
  });

  it('describes tensors of bytes that say their type themselves', () => {
    const args = [BYTES, 1, [3], [1], false, new Map(), constant('torch.float16'), null];
    expect(call('torch._utils._rebuild_tensor_v3', ...args)).toMatchObject({ dtype: 'F16' });
    expect(() => rebuild(BYTES, 0, [1], [1])).toThrow('describes a tensor wrongly');
  });

  it('takes a storage that is named again for the same one', () => {
    expect(persistent(['storage', constant('torch.FloatStorage'), '0', 'cuda:0', 6])).toBe(STORAGE);
    expect([...STORAGES.keys()]).toEqual(['0', '1']);
  });

  it.each([
    ['beyond its numbers', () => rebuild(STORAGE, 3, [2, 2], [2, 1])],
    ['beyond its numbers by its strides', () => rebuild(STORAGE, 0, [2, 2], [5, 1])],
    ['with too few strides', () => rebuild(STORAGE, 0, [2, 2], [1])],
    ['of a negative size', () => rebuild(STORAGE, 0, [-2], [1])],
    ['of half a size', () => rebuild(STORAGE, 0, [1.5], [1])],
    ['of a negative stride', () => rebuild(STORAGE, 5, [2], [-1])],
    ['of a size that is a word', () => rebuild(STORAGE, 0, ['2'], [1])],
    ['with too many axes', () => rebuild(STORAGE, 0, Array(17).fill(1), Array(17).fill(1))],
    ['without a storage', () => rebuild(null, 0, [1], [1])],
    [
      'of another size than before',
      () => persistent(['storage', constant('torch.FloatStorage'), '0', 'cpu', 7]),
    ],
    [
      'of another type than before',
      () => persistent(['storage', constant('torch.IntStorage'), '0', 'cpu', 6]),
    ],
    ['of no type', () => persistent(['storage', 'FloatStorage', '2', 'cpu', 6])],
    [
      'of another kind',
      () => persistent(['module', constant('torch.FloatStorage'), '2', 'cpu', 6]),
    ],
    [
      'that is a view, as in very old files',
      () => persistent(['storage', constant('torch.FloatStorage'), '2', 'cpu', 6, ['3', 0, 2]]),
    ],
    ['in a dictionary of no pairs', () => call('collections.OrderedDict', [1])],
  ])('refuses a tensor %s', (_, describeTensor) => {
    expect(describeTensor).toThrow(expect.objectContaining({ kind: 'damaged' }));
  });

  it.each(['os.system', 'builtins.eval', 'torch.ComplexFloatStorage', 'torch.load'])(
    'does not know %s',
    (name) => {
      expect(globals.has(name)).toBe(false);
    },
  );
});
