import * as v from 'valibot';
import { keep, type KeyValueStore, readKept } from './key-value-store.ts';

type Fields = Readonly<Record<string, unknown>>;
type Schemas<Value> = { readonly [F in keyof Value]: v.GenericSchema<unknown, Value[F]> };

/** A value of several fields that is kept under one key. */
export interface KeptRecord<Value> {
  /** What is kept; the first value's field where one is missing or can't be read. */
  readonly read: () => Value;
  /** Whether something is kept that is of no use at all. */
  readonly isDamaged: () => boolean;
  /**
   * Keeps the fields that differ from what is kept; others stay as they are, so that those of a newer
   * version of the app survive an older one. @returns false where the browser refuses
   */
  readonly write: (value: Value) => boolean;
}

export function keptRecord<Value extends object>(
  storage: KeyValueStore,
  key: string,
  { schemas, first }: { readonly schemas: Schemas<Value>; readonly first: Value },
): KeptRecord<Value> {
  const names = Object.keys(first) as (keyof Value & string)[];

  function read(): Value {
    const fields = parseFields(readKept(storage, key)) ?? {};
    const value = { ...first };
    for (const name of names) {
      const parsed = v.safeParse(schemas[name], fields[name]);
      if (parsed.success) Object.assign(value, { [name]: parsed.output });
    }
    return value;
  }

  return {
    read,
    isDamaged() {
      const kept = readKept(storage, key);
      return kept !== null && parseFields(kept) === null;
    },
    write(value) {
      const kept = readKept(storage, key);
      const before = read();
      const changed = names.filter((name) => !isSame(value[name], before[name]));
      if (changed.length === 0 && parseFields(kept) !== null) return true;
      const changes = Object.fromEntries(changed.map((name) => [name, value[name]]));
      return keep(storage, key, JSON.stringify({ ...parseFields(kept), ...changes }));
    },
  };
}

function parseFields(kept: string | null): Fields | null {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** Of values that JSON has. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
