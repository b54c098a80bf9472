import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import encoder from './public/models/all-MiniLM-L6-v2/manifest.json' with { type: 'json' };
import { compressedFiles } from './scripts/hosting/compress-files.ts';
import { hostingFiles } from './scripts/hosting/hosting-files.ts';
import { listedPackages } from './scripts/notices/listed-packages.ts';
import { preloadPage } from './scripts/page/preload-page.ts';
import { serviceWorkerPlugin } from './scripts/service-worker/service-worker-plugin.ts';

/** The licences of what is in the app travel with it. */
const thirdPartyNotices: Plugin = {
  name: 'third-party-notices',
  apply: 'build',
  generateBundle() {
    const source = readFileSync('THIRD-PARTY-NOTICES.md');
    this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source });
  },
};

/** The chunk of what a person sees first. */
const PAGE = 'page';

/** Every host serves `.js` as what it is; some do not know `.mjs`, and browsers then refuse it. */
const assetFileNames = ({ names }: { readonly names: readonly string[] }): string =>
  names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]';

export default defineConfig({
  // Relative, so that the built app works below any path of any static host.
  base: './',
  plugins: [
    react(),
    thirdPartyNotices,
    listedPackages(),
    preloadPage(PAGE),
    hostingFiles,
    serviceWorkerPlugin(encoder.id),
    // Last: it compresses what the others wrote.
    compressedFiles(),
  ],
  build: {
    // The first browsers with all that the styles use (`light-dark()`, `popover`).
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // Every asset stays a file of its own: `data:` addresses would need a laxer security policy.
    assetsInlineLimit: 0,
    // All of these browsers preload modules by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        assetFileNames,
        // What the start needs comes in few files, whatever else shares modules with it.
        codeSplitting: {
          groups: [
            { name: 'main', test: /src[\\/]main\.ts$/, priority: 2 },
            { name: PAGE, test: /src[\\/]open-page\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [listedPackages()],
    rolldownOptions: { output: { assetFileNames } },
  },
  // ONNX Runtime without a WebAssembly file of its own choice: the engine names the two that it loads
  // (src/engine/configure-runtime.ts), and the others stay out of the build.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
});
