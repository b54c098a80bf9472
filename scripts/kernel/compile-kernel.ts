import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = 'src/engine/kernel/assembly/index.ts';
const OPTIONS = ['--runtime', 'stub', '--noAssert', '-O3'];

/**
 * The kernel as WebAssembly. The same source and compiler give the same bytes. AssemblyScript is run
 * as a command: its types would redefine the globals of everything here.
 * @param relaxed whether to use relaxed SIMD's dot product, which older browsers do not have
 * @throws Error with the compiler's words
 */
export function compileKernel(relaxed: boolean): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  const out = join(folder, 'kernel.wasm');
  try {
    const features = relaxed ? 'simd,relaxed-simd' : 'simd';
    const command = [
      'node_modules/assemblyscript/bin/asc.js',
      SOURCE,
      '--outFile',
      out,
      ...OPTIONS,
    ];
    execFileSync(process.execPath, [...command, '--enable', features], { stdio: 'pipe' });
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
