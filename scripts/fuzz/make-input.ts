import { Dice } from './dice.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import type { FileBytes } from './mutation.ts';

/** Far enough apart that no input of one seed is one of the next. */
const STRIDE = 1_000_003;

/** Input `index` of a seed: the same on every machine, whatever came before it. */
export function makeInput({ seeds, mutate }: FuzzTarget, seed: number, index: number): FileBytes {
  const dice = new Dice(seed * STRIDE + index);
  return mutate(dice.oneOf(seeds), dice, seeds);
}
