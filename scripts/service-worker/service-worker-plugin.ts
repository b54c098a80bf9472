import { build, type Plugin, type ResolvedConfig } from 'vite';
import { listedPackages } from '../notices/listed-packages.ts';
import { listBuildFiles } from './list-build-files.ts';

/**
 * Builds `src/sw.ts` to `sw.js` in the app's folder, with a list of all that was built before. A script of
 * its own and not a module: not all browsers that run the app take modules as service workers.
 * @param encoderId the encoder that comes with the app
 */
export function serviceWorkerPlugin(encoderId: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const { outDir, target } = config.build;
      const files = listBuildFiles(outDir, encoderId);
      await build({
        configFile: false,
        publicDir: false,
        plugins: [listedPackages()],
        logLevel: 'warn',
        define: { BUILD_FILES: JSON.stringify(files) },
        build: {
          outDir,
          target,
          emptyOutDir: false,
          rollupOptions: {
            input: 'src/sw.ts',
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}
