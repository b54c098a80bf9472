/** Address in the kernel's memory, in bytes. */
export type Address = number;

/** What the compiled kernel (folder assembly) offers; each is described where it is defined. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  /** Bytes of a rounded input. */
  readonly ROUNDED_BYTES: WebAssembly.Global;
  reserve(bytes: number): Address;
  release(address: Address): void;
  packWeights(source: Address, target: Address, inputs: number, outputs: number): void;
  sumColumns(
    source: Address,
    inputs: number,
    outputs: number,
    scales: Address,
    sums: Address,
  ): void;
  roundRows(
    x: Address,
    rows: number,
    columns: number,
    inputScales: Address,
    rounded: Address,
    steps: Address,
    leasts: Address,
    row: Address,
  ): void;
  multiply(
    rounded: Address,
    rows: number,
    inputs: number,
    outputs: number,
    weights: Address,
    steps: Address,
    leasts: Address,
    scales: Address,
    sums: Address,
    bias: Address,
    out: Address,
  ): void;
  multiplyFloats(
    x: Address,
    rows: number,
    inputs: number,
    outputs: number,
    weights: Address,
    bias: Address,
    out: Address,
  ): void;
  addNorm(
    x: Address,
    y: Address,
    rows: number,
    columns: number,
    count: number,
    gamma: Address,
    beta: Address,
    epsilon: number,
  ): void;
  gelu(x: Address, count: number): void;
  attention(
    packed: Address,
    tokens: number,
    width: number,
    heads: number,
    headSize: number,
    out: Address,
    keys: Address,
    values: Address,
    scores: Address,
  ): void;
  embed(
    ids: Address,
    tokens: number,
    hidden: number,
    words: Address,
    wordScales: Address,
    positions: Address,
    positionScales: Address,
    x: Address,
  ): void;
  meanRow(x: Address, rows: number, columns: number, out: Address): void;
}
