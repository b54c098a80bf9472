import { dirname, resolve } from 'node:path';
import { build, defaultClientConditions } from 'vite';

const BENCH_PAGES = ['scripts/bench/pages/bench.html', 'scripts/bench/pages/peer.html'];

/**
 * Builds pages that run the app's modules without the app, into a folder that a server can serve.
 * @param pages of one folder
 */
export async function buildPages(
  outDir: string,
  pages: readonly string[] = BENCH_PAGES,
): Promise<void> {
  await build({
    configFile: false,
    root: dirname(pages[0]!),
    publicDir: resolve('public'),
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: [...pages] },
    },
    worker: { format: 'es' },
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  });
}
