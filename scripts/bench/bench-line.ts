/** One line of the benchmark. A ratio over 1 means that ours is better, whatever the unit. */
export interface BenchLine {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly unit: string;
  readonly detail: string;
}

/** Where more is better, such as texts a second. */
export function rateLine(line: Omit<BenchLine, 'ratio'>): BenchLine {
  return { ...line, ratio: line.ours / line.peer };
}

/** Where less is better, such as milliseconds. */
export function durationLine(line: Omit<BenchLine, 'ratio'>): BenchLine {
  return { ...line, ratio: line.peer / line.ours };
}
