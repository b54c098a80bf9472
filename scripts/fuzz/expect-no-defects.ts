import { expect } from 'vitest';
import { makeInput } from './make-input.ts';
import { runFuzz, type Defect } from './run-fuzz.ts';
import { fuzzTarget } from './readers/fuzz-targets.ts';

/** For each reader, in every run of the tests; `npm run fuzz` takes more. */
const INPUTS = 2_000;
const SEED = 1;

/** Bytes that a message shows; the command beside them gives all. */
const SHOWN = 1_500;

/** For a machine that does other things at the same time; what a reader may take is measured otherwise. */
export const FUZZ_TIMEOUT = 900_000;

/** Tries a reader, and expects that each input is read or refused, within bounds, and some of both. */
export async function expectNoDefects(reader: string): Promise<void> {
  const { read, refused, defects } = await runFuzz({ reader, seed: SEED, first: 0, end: INPUTS });
  const shown = await Promise.all(defects.map((defect) => describeDefect(reader, defect)));
  expect(shown, 'Defects').toEqual([]);
  expect(read + refused).toBe(INPUTS);
  // Else the inputs are not what tries it: all alike, or nothing but noise.
  expect(read).toBeGreaterThan(INPUTS / 50);
  expect(refused).toBeGreaterThan(INPUTS / 50);
}

async function describeDefect(reader: string, { index, reason }: Defect): Promise<string> {
  const input = makeInput(await fuzzTarget(reader), SEED, index);
  const bytes = Buffer.from(input.subarray(0, SHOWN)).toString('base64');
  const command = `npm run fuzz -- ${reader} --seed ${SEED} --input ${index} --save FILE`;
  return `${reason}\nThe input: ${command}\n${input.length} bytes, which begin with ${bytes}`;
}
