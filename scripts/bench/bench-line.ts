/** One line of the benchmark. A ratio over 1 means that ours is better, whatever the unit. */
export interface BenchLine {
  readonly name: string;
  readonly ours: number;
  /** null, as the ratio: there is none that does the same. */
  readonly peer: number | null;
  readonly ratio: number | null;
  readonly unit: string;
  readonly detail: string;
}

interface Pair extends Omit<BenchLine, 'ratio'> {
  readonly peer: number;
}

/** Where more is better, such as texts a second. */
export function rateLine(line: Pair): BenchLine {
  return { ...line, ratio: line.ours / line.peer };
}

/** Where less is better, such as milliseconds. */
export function durationLine(line: Pair): BenchLine {
  return { ...line, ratio: line.peer / line.ours };
}

/** Where nothing does the same. */
export function lineWithoutPeer(line: Omit<BenchLine, 'peer' | 'ratio'>): BenchLine {
  return { ...line, peer: null, ratio: null };
}
