import { words } from '../../core/words.ts';
import { ByteCursor } from './byte-cursor.ts';
import { PickleError } from './pickle-error.ts';

/**
 * What a name in a pickle stands for: a constant, or a function that makes plain data of its arguments.
 * A pickle reaches nothing but these.
 */
export type PickleGlobal =
  | { readonly constant: unknown }
  | { readonly call: (args: readonly unknown[]) => unknown };

export interface PickleWorld {
  /** By full name, such as `collections.OrderedDict`. */
  readonly globals: ReadonlyMap<string, PickleGlobal>;
  /** Resolves a reference to something outside the pickle, such as a tensor's numbers. */
  readonly persistent: (id: unknown) => unknown;
}

export interface ReadPickle {
  /**
   * Dictionaries are Maps, lists and tuples arrays; None is null; integers beyond 2^53 are bigints. It
   * may hold itself.
   */
  readonly value: unknown;
  /** Where the pickle ends. */
  readonly end: number;
}

/** A tensor takes some 40; what can be made of a small file stays below some hundred megabytes. */
const MAX_INSTRUCTIONS = 1_000_000;
/** Longest integer read, in bytes; PyTorch's longest, its magic number, has ten. */
const MAX_INTEGER_BYTES = 32;

/**
 * Reads Python's pickle format, protocols 2 to 5, as data: a stack machine without the instructions that
 * make classes, and whose names are those of `world`. Nothing recurses, and time and memory are bounded. https://github.com/python/cpython/blob/main/Lib/pickletools.py
 * @throws PickleError naming the global or the instruction that is not weights
 */
export function readPickle(bytes: Uint8Array, world: PickleWorld, start = 0): ReadPickle {
  const machine = new PickleMachine(new ByteCursor(bytes, start), world);
  return machine.run();
}

type Instruction = (machine: PickleMachine) => void;

class PickleMachine {
  readonly cursor: ByteCursor;
  readonly #world: PickleWorld;
  readonly #stack: unknown[] = [];
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, unknown>();
  #steps = 0;

  constructor(cursor: ByteCursor, world: PickleWorld) {
    this.cursor = cursor;
    this.#world = world;
  }

  run(): ReadPickle {
    for (let code = this.cursor.uint8(); code !== STOP; code = this.cursor.uint8()) {
      this.#take(1);
      const instruction = INSTRUCTIONS.get(code);
      if (!instruction) {
        const name = code > 0x20 && code < 0x7f ? `“${String.fromCharCode(code)}”` : `${code}`;
        throw new PickleError(
          'foreign',
          words('uses pickle instruction {name}, which no weights need', { name }),
        );
      }
      instruction(this);
    }
    return { value: this.pop(), end: this.cursor.position };
  }

  push(value: unknown): void {
    this.#stack.push(value);
  }

  pop(): unknown {
    return this.popMany(1)[0];
  }

  top(): unknown {
    const value = this.pop();
    this.push(value);
    return value;
  }

  mark(): void {
    this.#marks.push(this.#stack.length);
  }

  popToMark(): unknown[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw contradiction();
    return this.#stack.splice(mark);
  }

  popMany(count: number): unknown[] {
    if (this.#stack.length - count < (this.#marks.at(-1) ?? 0)) throw contradiction();
    return this.#stack.splice(-count);
  }

  remember(key: number): void {
    this.#memo.set(key, this.top());
  }

  rememberNext(): void {
    this.remember(this.#memo.size);
  }

  recall(key: number): void {
    if (!this.#memo.has(key)) throw contradiction();
    this.push(this.#memo.get(key));
  }

  append(values: readonly unknown[]): void {
    const list = this.top();
    if (!Array.isArray(list)) throw contradiction();
    for (const value of values) list.push(value);
  }

  setItems(pairs: readonly unknown[]): void {
    const dictionary = this.top();
    if (!(dictionary instanceof Map) || pairs.length % 2 !== 0) throw contradiction();
    for (let at = 0; at < pairs.length; at += 2) dictionary.set(pairs[at], pairs[at + 1]);
  }

  pushGlobal(module: unknown, name: unknown): void {
    if (typeof module !== 'string' || typeof name !== 'string') throw contradiction();
    const full = `${module}.${name}`;
    const found = this.#world.globals.get(full);
    if (!found) throw new PickleError('foreign', words('asks for “{name}”', { name: full }));
    this.push('constant' in found ? found.constant : new Callable(full, found.call));
  }

  call(): void {
    const [callable, args] = this.popMany(2);
    if (!(callable instanceof Callable) || !Array.isArray(args)) throw contradiction();
    // A function goes through its lists, and a pickle may give it the same ones again and again.
    for (const arg of args as readonly unknown[]) this.#take(Array.isArray(arg) ? arg.length : 1);
    this.push(callable.call(args));
  }

  /** Python sets an object's attributes here. The only objects are dictionaries, whose own are notes. */
  build(): void {
    this.pop();
    if (!(this.top() instanceof Map))
      throw new PickleError(
        'foreign',
        words('sets attributes of an object, which no weights need'),
      );
  }

  pushPersistent(): void {
    this.push(this.#world.persistent(this.pop()));
  }

  #take(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MAX_INSTRUCTIONS)
      throw new PickleError('foreign', words('is longer than weights ever are'));
  }
}

/** A function of the world on the stack; a class of its own, so that no data can pass for one. */
class Callable {
  readonly name: string;
  readonly call: (args: readonly unknown[]) => unknown;

  constructor(name: string, call: (args: readonly unknown[]) => unknown) {
    this.name = name;
    this.call = call;
  }
}

const STOP = 0x2e;

const INSTRUCTIONS: ReadonlyMap<number, Instruction> = new Map<number, Instruction>([
  // PROTO and FRAME say how the rest is written; FRAME's lengths are for readers of streams.
  [0x80, (m) => checkProtocol(m.cursor.uint8())],
  [0x95, (m) => void m.cursor.uint64()],
  // NONE, NEWTRUE, NEWFALSE
  [0x4e, (m) => m.push(null)],
  [0x88, (m) => m.push(true)],
  [0x89, (m) => m.push(false)],
  // BININT, BININT1, BININT2, LONG1, LONG4, BINFLOAT
  [0x4a, (m) => m.push(m.cursor.int32())],
  [0x4b, (m) => m.push(m.cursor.uint8())],
  [0x4d, (m) => m.push(m.cursor.uint16())],
  [0x8a, (m) => m.push(integer(m.cursor, m.cursor.uint8()))],
  [0x8b, (m) => m.push(integer(m.cursor, m.cursor.uint32()))],
  [0x47, (m) => m.push(m.cursor.bigEndianFloat64())],
  // BINUNICODE, SHORT_BINUNICODE, BINUNICODE8; BINSTRING and SHORT_BINSTRING are Python 2's
  [0x58, (m) => m.push(m.cursor.text(m.cursor.uint32()))],
  [0x8c, (m) => m.push(m.cursor.text(m.cursor.uint8()))],
  [0x8d, (m) => m.push(m.cursor.text(m.cursor.uint64()))],
  [0x54, (m) => m.push(m.cursor.text(m.cursor.uint32()))],
  [0x55, (m) => m.push(m.cursor.text(m.cursor.uint8()))],
  // BINBYTES, SHORT_BINBYTES, BINBYTES8
  [0x42, (m) => m.push(m.cursor.bytes(m.cursor.uint32()))],
  [0x43, (m) => m.push(m.cursor.bytes(m.cursor.uint8()))],
  [0x8e, (m) => m.push(m.cursor.bytes(m.cursor.uint64()))],
  // EMPTY_LIST, APPEND, APPENDS
  [0x5d, (m) => m.push([])],
  [0x61, (m) => m.append(m.popMany(1))],
  [0x65, (m) => m.append(m.popToMark())],
  // EMPTY_TUPLE, TUPLE1, TUPLE2, TUPLE3, TUPLE
  [0x29, (m) => m.push([])],
  [0x85, (m) => m.push(m.popMany(1))],
  [0x86, (m) => m.push(m.popMany(2))],
  [0x87, (m) => m.push(m.popMany(3))],
  [0x74, (m) => m.push(m.popToMark())],
  // EMPTY_DICT, SETITEM, SETITEMS
  [0x7d, (m) => m.push(new Map())],
  [0x73, (m) => m.setItems(m.popMany(2))],
  [0x75, (m) => m.setItems(m.popToMark())],
  // MARK, POP, POP_MARK
  [0x28, (m) => m.mark()],
  [0x30, (m) => void m.pop()],
  [0x31, (m) => void m.popToMark()],
  // BINPUT, LONG_BINPUT, MEMOIZE, BINGET, LONG_BINGET
  [0x71, (m) => m.remember(m.cursor.uint8())],
  [0x72, (m) => m.remember(m.cursor.uint32())],
  [0x94, (m) => m.rememberNext()],
  [0x68, (m) => m.recall(m.cursor.uint8())],
  [0x6a, (m) => m.recall(m.cursor.uint32())],
  // GLOBAL, STACK_GLOBAL, REDUCE, NEWOBJ, BUILD, BINPERSID
  [0x63, (m) => m.pushGlobal(m.cursor.line(), m.cursor.line())],
  [0x93, (m) => m.pushGlobal(...(m.popMany(2) as [unknown, unknown]))],
  [0x52, (m) => m.call()],
  [0x81, (m) => m.call()],
  [0x62, (m) => m.build()],
  [0x51, (m) => m.pushPersistent()],
]);

function checkProtocol(protocol: number): void {
  if (protocol > 5)
    throw new PickleError(
      'foreign',
      words('is written in pickle protocol {protocol}, 5 is the newest', { protocol }),
    );
}

/** A little-endian integer in two's complement. */
function integer(cursor: ByteCursor, length: number): number | bigint {
  if (length > MAX_INTEGER_BYTES) throw contradiction();
  let value = 0n;
  for (const [index, byte] of cursor.bytes(length).entries()) {
    value |= BigInt(byte) << BigInt(8 * index);
  }
  const signed = BigInt.asIntN(8 * length, value);
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number : signed;
}

function contradiction(): PickleError {
  return new PickleError('damaged', words('is damaged'));
}
