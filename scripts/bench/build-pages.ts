import { build, defaultClientConditions } from 'vite';

const ROOT = 'scripts/bench/pages';

/** Builds the pages of the benchmark, apart from the app, into a folder that a server can serve. */
export async function buildPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: '../../../public',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: [`${ROOT}/bench.html`, `${ROOT}/peer.html`] },
    },
    worker: { format: 'es' },
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  });
}
