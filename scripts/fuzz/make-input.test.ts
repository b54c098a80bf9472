import { expect, it } from 'vitest';
import { makeInput } from './make-input.ts';
import { MOST_BYTES } from './mutation.ts';
import { fuzzTarget, READERS } from './readers/fuzz-targets.ts';

const INPUTS = 40;
const inputs = (target: Awaited<ReturnType<typeof fuzzTarget>>, seed: number) =>
  Array.from({ length: INPUTS }, (_, index) =>
    Buffer.from(makeInput(target, seed, index)).toString('base64'),
  );

it.each(READERS)('makes the same inputs of a seed, each of its own, for %s', async (reader) => {
  const target = await fuzzTarget(reader);
  const made = inputs(target, 1);
  expect(inputs(await fuzzTarget(reader), 1)).toEqual(made);
  const kinds = new Set([
    ...made,
    ...target.seeds.map((seed) => Buffer.from(seed).toString('base64')),
  ]);
  expect(kinds.size).toBeGreaterThan(INPUTS * 0.8);
  const others = new Set(inputs(target, 2));
  expect(made.filter((input) => others.has(input)).length).toBeLessThan(INPUTS * 0.5);
  // Base64 takes a third more; archives have headers, and JSON what stands for what is too deep.
  expect(Math.max(...made.map(({ length }) => length))).toBeLessThan(3 * MOST_BYTES);
});
