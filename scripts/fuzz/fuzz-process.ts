/**
 * Reads the mutated inputs of one reader, in a process of its own, which may hang or run out of memory.
 * Called by run-fuzz.ts with the module of readers, the reader's name, a seed, the first input, and the
 * one to stop before.
 */
import { writeSync } from 'node:fs';
import { countAllocations } from './allocations.ts';
import { LIMITS, type FuzzMessage } from './fuzz-limits.ts';
import type { FuzzReaders } from './fuzz-target.ts';

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const [readers = '', name = '', seed, first, end] = process.argv.slice(2);
const allocations = countAllocations(LIMITS.bytes);
let rejection: unknown = null;
process.on('unhandledRejection', (reason) => {
  rejection = reason instanceof Error ? reason : new Error(String(reason));
});

const { makeInput } = await import('./make-input.ts');
const { fuzzTarget } = (await import(readers)) as FuzzReaders;
const target = await fuzzTarget(name);

// Loads what the reader loads, and shows that it reads what nobody changed.
for (const [index, bytes] of target.seeds.entries()) {
  const outcome = await target.read(bytes.slice());
  if (outcome !== 'read') throw new Error(`Real file ${index} of '${name}' is not read.`);
}

for (let index = Number(first); index < Number(end); index++) {
  const input = makeInput(target, Number(seed), index);
  say({ kind: 'begun', index });
  allocations.bytes = 0;
  rejection = null;
  const began = process.cpuUsage();
  try {
    const outcome = await target.read(input);
    // Rejections that nobody waits for come after what is under way.
    await new Promise((resume) => setImmediate(resume));
    if (rejection instanceof Error) throw rejection;
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1e6;
    if (seconds > LIMITS.seconds) throw new Error(`It took ${seconds.toFixed(1)} s.`);
    if (allocations.bytes > LIMITS.bytes) {
      throw new Error(`It asked for ${Math.round(allocations.bytes / 1e6)} MB.`);
    }
    say({ kind: 'done', outcome, seconds });
  } catch (error) {
    say({
      kind: 'defect',
      index,
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
const { user, system } = process.cpuUsage();
say({ kind: 'over', seconds: (user + system) / 1e6 });
process.exit(0);

/** Written at once: what is still to be sent when the process hangs would never come. */
function say(message: FuzzMessage): void {
  for (let rest = Buffer.from(`${JSON.stringify(message)}\n`); rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // Whoever reads is not done with what was said before.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(PAUSE, 0, 0, 1);
    }
  }
}
