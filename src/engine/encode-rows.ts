import type { Pooling } from '../core/pooling.ts';
import type { EncodedWindow, Engine } from './engine.ts';

/** Enough at once to keep every worker busy; the engine groups what is alike. */
const AT_ONCE = 32;

export interface RowsToEncode {
  readonly pooling: Pooling;
  readonly signal?: AbortSignal | undefined;
  readonly onRow?: (rowsDone: number) => void;
}

/**
 * The windows of many texts, [rows]; none for a text without words. The text being written goes first.
 * @throws EngineError, the signal's reason
 */
export async function encodeRows(
  texts: readonly string[],
  engine: Pick<Engine, 'encode'>,
  { pooling, signal, onRow }: RowsToEncode,
): Promise<(readonly EncodedWindow[])[]> {
  const rows = texts.map((): readonly EncodedWindow[] => []);
  const waiting = texts.entries();
  let done = 0;
  const options = { pooling, priority: 'bulk', ...(signal ? { signal } : {}) } as const;
  async function work(): Promise<void> {
    for (const [row, text] of waiting) {
      rows[row] = (await engine.encode(text, options)).windows;
      done += 1;
      onRow?.(done);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return rows;
}
