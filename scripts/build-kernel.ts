/** Compiles the int8 kernel (src/engine/kernel/assembly) and puts it into kernel-binaries.ts. */
import { writeFileSync } from 'node:fs';
import { compileKernel } from './kernel/compile-kernel.ts';
import { KERNEL_BINARIES, kernelBinariesSource } from './kernel/kernel-binaries-source.ts';

const [plain, relaxed] = [compileKernel(false), compileKernel(true)];
writeFileSync(KERNEL_BINARIES, kernelBinariesSource(plain, relaxed));
console.log(
  `${KERNEL_BINARIES}: ${plain.byteLength} bytes plain, ${relaxed.byteLength} bytes relaxed`,
);
