import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernel } from './compile-kernel.ts';
import { KERNEL_BINARIES, kernelBinariesSource } from './kernel-binaries-source.ts';

it('is what the sources compile to; else run npm run build:kernel', () => {
  const source = kernelBinariesSource(compileKernel(false), compileKernel(true));
  expect(readFileSync(KERNEL_BINARIES, 'utf8') === source).toBe(true);
});
