/** Tokens that took so long together. */
export interface TokenTime {
  readonly tokens: number;
  readonly milliseconds: number;
}

/** Tokens a second. */
export function tokenRate({ tokens, milliseconds }: TokenTime): number {
  return (1000 * tokens) / milliseconds;
}

/** That of the run which was disturbed least. */
export function bestTokenRate(runs: readonly TokenTime[]): number {
  return Math.max(...runs.map(tokenRate));
}

/** Two sides' rates, such as `ours 520.0, peer 260.0, ratio 2.00`. */
export function describeRates(ours: number, peer: number): string {
  return `ours ${ours.toFixed(1)}, peer ${peer.toFixed(1)}, ratio ${(ours / peer).toFixed(2)}`;
}
