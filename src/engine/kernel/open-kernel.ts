import { PLAIN_KERNEL, RELAXED_KERNEL } from './kernel-binaries.ts';
import type { Address, KernelExports } from './kernel-exports.ts';

/** The fast kernel where the machine has it and computes with it as it should, else the plain one. */
export async function openKernel(): Promise<KernelExports> {
  const relaxed = decode(RELAXED_KERNEL);
  if (WebAssembly.validate(relaxed)) {
    const kernel = await instantiate(relaxed);
    if (multipliesExactly(kernel)) return instantiate(relaxed);
  }
  return instantiate(decode(PLAIN_KERNEL));
}

async function instantiate(binary: Uint8Array<ArrayBuffer>): Promise<KernelExports> {
  const { instance } = await WebAssembly.instantiate(binary);
  return instance.exports as unknown as KernelExports;
}

/** Rows (in whole blocks of 5), inputs and outputs of the product that is tried: every path of its loops. */
const ROWS = 10;
const INPUTS = 64;
const OUTPUTS = 24;

/** A product over the whole range of both factors, where an engine that saturates or errs would show. */
function multipliesExactly(kernel: KernelExports): boolean {
  const weights = Int8Array.from({ length: INPUTS * OUTPUTS }, (_, i) => ((i * 89) % 255) - 127);
  const inputs = Uint8Array.from({ length: ROWS * INPUTS }, (_, i) => (i * 53) % 128);
  const stored = put(kernel, weights);
  const packed = kernel.reserve(weights.length);
  kernel.packWeights(stored, packed, INPUTS, OUTPUTS);
  const ones = put(kernel, new Float32Array(Math.max(ROWS, OUTPUTS)).fill(1));
  const zeros = put(kernel, new Float32Array(Math.max(ROWS, OUTPUTS)));
  const out = kernel.reserve(4 * ROWS * OUTPUTS);
  const rounded = put(kernel, inputs);
  kernel.multiply(rounded, ROWS, INPUTS, OUTPUTS, packed, ones, zeros, ones, zeros, zeros, out);
  return new Float32Array(kernel.memory.buffer, out, ROWS * OUTPUTS).every((product, index) => {
    const row = Math.floor(index / OUTPUTS);
    let sum = 0;
    for (let input = 0; input < INPUTS; input++) {
      sum += inputs[row * INPUTS + input]! * weights[input * OUTPUTS + (index % OUTPUTS)]!;
    }
    return product === sum;
  });
}

function put(kernel: KernelExports, values: ArrayBufferView): Address {
  const at = kernel.reserve(values.byteLength);
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  new Uint8Array(kernel.memory.buffer, at, bytes.byteLength).set(bytes);
  return at;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
