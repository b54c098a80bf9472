import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildFiles, DataFile, ShellFile } from '../../src/sw/build-files.ts';

/** Beside the app for people who host it or read its sources; the app itself never asks for them. */
const NOT_OF_THE_APP = [
  /(^|\/)[_.]/,
  /\.(conf|md|map|br|gz)$/,
  /(^|\/)LICENSE$/,
  /^screenshots\//,
  /^sw\.js$/,
];

/**
 * What of a built app offline use needs, each with what tells its versions apart.
 * @param folder of the built app
 * @param encoderId the encoder that comes with the app; others with a manifest are downloads
 */
export function listBuildFiles(folder: string, encoderId: string): BuildFiles {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
  const downloads = all
    .map((path) => /^models\/([^/]+)\/manifest\.json$/.exec(path)?.[1] ?? encoderId)
    .filter((id) => id !== encoderId)
    .map((id) => `models/${id}/`);
  const paths = all
    .filter((path) => !NOT_OF_THE_APP.some((pattern) => pattern.test(path)))
    .filter((path) => !downloads.some((start) => path.startsWith(start)));
  const isData = (path: string): boolean => /^(models|packs|data)\//.test(path);
  const isRuntime = (path: string): boolean => /^assets\/ort-.*\.wasm$/.test(path);
  // As `src/engine/configure-runtime.ts` tells them apart.
  const isForWebGpu = (path: string): boolean => path.includes('.asyncify-');
  return {
    shell: paths.filter((path) => !isData(path) && !isRuntime(path)).map(shellFile),
    data: paths.filter(isData).map(dataFile),
    runtime: {
      wasm: paths.filter((path) => isRuntime(path) && !isForWebGpu(path)).map(dataFile),
      webgpu: paths.filter((path) => isRuntime(path) && isForWebGpu(path)).map(dataFile),
    },
  };

  function shellFile(path: string): ShellFile {
    const content = readFileSync(join(folder, path));
    const sha256 = createHash('sha256').update(content).digest('base64');
    return {
      url: path,
      bytes: content.byteLength,
      revision: isHashed(path) ? null : sha256,
      integrity: `sha256-${sha256}`,
    };
  }

  function dataFile(path: string): DataFile {
    const content = readFileSync(join(folder, path));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const url = isHashed(path) ? path : `${path}?sha256=${sha256.slice(0, 16)}`;
    return { url, bytes: content.byteLength, sha256 };
  }
}

function isHashed(path: string): boolean {
  return path.startsWith('assets/');
}
