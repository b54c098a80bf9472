import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LIMITS, type FuzzMessage } from './fuzz-limits.ts';

export interface Defect {
  /** Of the input at which it showed. */
  readonly index: number;
  readonly reason: string;
}

export interface FuzzRun {
  readonly read: number;
  readonly refused: number;
  readonly defects: readonly Defect[];
  /** Of processor time, with the making of the inputs; those of processes that fell are missing. */
  readonly seconds: number;
  /** What the slowest input took, of processor time. */
  readonly slowest: number;
}

export interface FuzzOrder {
  readonly reader: string;
  readonly seed: number;
  /** Inputs from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** A module of readers: FuzzReaders. */
  readonly readers?: URL;
  readonly silentSeconds?: number;
}

const PROCESS = fileURLToPath(new URL('fuzz-process.ts', import.meta.url));
const HEAP = `--max-old-space-size=${LIMITS.heapMegabytes}`;
const READERS = new URL('readers/fuzz-targets.ts', import.meta.url);

/** So many are enough to see; each hang takes a minute. */
const MOST_DEFECTS = 5;

/** Has the inputs of one reader read, past those at which it hangs or falls. */
export async function runFuzz(order: FuzzOrder): Promise<FuzzRun> {
  let total: FuzzRun = { read: 0, refused: 0, defects: [], seconds: 0, slowest: 0 };
  for (let { first } = order; first < order.end && total.defects.length < MOST_DEFECTS;) {
    const { run, next } = await runProcess({ ...order, first });
    total = {
      read: total.read + run.read,
      refused: total.refused + run.refused,
      defects: [...total.defects, ...run.defects],
      seconds: total.seconds + run.seconds,
      slowest: Math.max(total.slowest, run.slowest),
    };
    first = next;
  }
  return total;
}

/** @returns also the input to go on with */
async function runProcess(order: FuzzOrder): Promise<{ run: FuzzRun; next: number }> {
  const {
    reader,
    seed,
    first,
    end,
    readers = READERS,
    silentSeconds = LIMITS.silentSeconds,
  } = order;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', HEAP, PROCESS, readers.href, reader, ...[seed, first, end].map(String)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const closed = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  let isSilent = false;
  const hang = (): void => {
    isSilent = true;
    child.kill('SIGKILL');
  };
  let silence = setTimeout(hang, silentSeconds * 1000);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors = `${errors}${data.toString()}`.slice(-2_000)));

  const defects: Defect[] = [];
  const counts = { read: 0, refused: 0 };
  let slowest = 0;
  let index: number | null = null;
  let seconds: number | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(silence);
    silence = setTimeout(hang, silentSeconds * 1000);
    const message = JSON.parse(line) as FuzzMessage;
    if (message.kind === 'begun') ({ index } = message);
    else if (message.kind === 'over') ({ seconds } = message);
    else if (message.kind === 'defect') defects.push(message);
    else {
      counts[message.outcome] += 1;
      slowest = Math.max(slowest, message.seconds);
    }
  }
  await closed;
  clearTimeout(silence);
  if (seconds !== null) return { run: { ...counts, defects, seconds, slowest }, next: end };
  if (index === null) throw new Error(`The reader '${reader}' could not be tried:\n${errors}`);
  defects.push({ index, reason: isSilent ? 'It hangs.' : `It ends the process: ${errors}` });
  return { run: { ...counts, defects, seconds: 0, slowest }, next: index + 1 };
}
