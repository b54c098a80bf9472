const ARRAYS = [
  'Uint8Array',
  'Uint8ClampedArray',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
] as const;

/** Counts the bytes that are asked for by length. */
export interface Allocations {
  bytes: number;
}

/**
 * Counts all memory outside the heap that is asked for by its length, as a reader does that believes
 * what a file claims: the system gives memory that nobody writes to for nothing, so that measuring what is
 * in use would not show it. To be called before the readers are loaded, which keep the constructors.
 * @param most is thrown at once when one request asks for more
 */
export function countAllocations(most: number): Allocations {
  const counted: Allocations = { bytes: 0 };
  const count = (length: unknown, unit: number) => {
    if (typeof length !== 'number') return;
    counted.bytes += length * unit;
    if (length * unit > most)
      throw new RangeError(`Too much memory: ${length * unit} bytes at once.`);
  };
  const constructors = globalThis as unknown as Record<string, Constructor>;
  for (const name of [...ARRAYS, 'ArrayBuffer'] as const) {
    constructors[name] = counting(constructors[name]!, count);
  }
  return counted;
}

type Constructor = (new (...args: never[]) => object) & { readonly BYTES_PER_ELEMENT?: number };

function counting(
  constructor: Constructor,
  count: (length: unknown, unit: number) => void,
): Constructor {
  const proxy: Constructor = new Proxy(constructor, {
    construct(target, args: readonly unknown[], newTarget) {
      count(args[0], target.BYTES_PER_ELEMENT ?? 1);
      const made = newTarget === proxy ? target : newTarget;
      return Reflect.construct(target, args, made) as object;
    },
  });
  return proxy;
}
