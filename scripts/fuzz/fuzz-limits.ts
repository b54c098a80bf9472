import type { Outcome } from './fuzz-target.ts';

/** What one input may cost. Inputs have at most 200 kB. */
export const LIMITS = {
  /** Of processor time, which other work on the machine does not add to. */
  seconds: 2,
  /** Asked for outside the heap. */
  bytes: 512_000_000,
  heapMegabytes: 512,
  /** Without a sign: it hangs. Of the clock, so much more than it may take. */
  silentSeconds: 60,
};

/** What the process that reads says of it, a line each. */
export type FuzzMessage =
  | { readonly kind: 'begun'; readonly index: number }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly seconds: number }
  | { readonly kind: 'defect'; readonly index: number; readonly reason: string }
  | { readonly kind: 'over'; readonly seconds: number };
