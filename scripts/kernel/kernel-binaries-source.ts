export const KERNEL_BINARIES = 'src/engine/kernel/kernel-binaries.ts';

/** The module that carries the compiled kernel: a few kB of base64 spare a request and a loader. */
export function kernelBinariesSource(plain: Uint8Array, relaxed: Uint8Array): string {
  return `// Made by \`npm run build:kernel\` from the folder assembly; base64 of WebAssembly.

/** Runs wherever there is SIMD. */
export const PLAIN_KERNEL =
  '${base64(plain)}';

/** The same with relaxed SIMD's dot product. */
export const RELAXED_KERNEL =
  '${base64(relaxed)}';
`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
