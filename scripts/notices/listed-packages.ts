import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { packageFolder } from './package-folder.ts';
import { shippedPackages } from './shipped-packages.ts';

/**
 * Fails a build that takes code or files from a package which `shippedPackages` does not find, and
 * THIRD-PARTY-NOTICES.md therefore does not list.
 */
export function listedPackages(): Plugin {
  return {
    name: 'listed-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
      const listed = new Set(shippedPackages(lock).map(({ folder }) => folder));
      const sources = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : file.originalFileNames,
      );
      for (const folder of new Set(sources.map(packageFolder))) {
        if (folder === undefined || listed.has(folder)) continue;
        throw new Error(`${folder} is in the app and not in scripts/notices/shipped-packages.ts.`);
      }
    },
  };
}
