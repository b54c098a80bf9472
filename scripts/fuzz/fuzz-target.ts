import type { FileBytes, Mutation } from './mutation.ts';

/** What became of an input; anything but these two is a defect. */
export type Outcome = 'read' | 'refused';

/** A reader of files that people bring, and how its inputs are made. */
export interface FuzzTarget {
  /** Real files. Each can be read as it stands. */
  readonly seeds: readonly FileBytes[];
  readonly mutate: Mutation;
  /**
   * Reads an input whole, and checks what comes out of it.
   * @returns `refused` where the reader threw one of its own errors
   * @throws a defect: whatever else it threw, or what is wrong with what it gave
   */
  readonly read: (input: FileBytes) => Promise<Outcome>;
}

/** A module of readers. */
export interface FuzzReaders {
  readonly fuzzTarget: (reader: string) => FuzzTarget | Promise<FuzzTarget>;
}
