import { expect, it } from 'vitest';
import { packageFolder } from './package-folder.ts';

it.each([
  ['/home/me/app/node_modules/react/index.js', 'node_modules/react'],
  ['../node_modules/@noble/hashes/sha2.js', 'node_modules/@noble/hashes'],
  ['node_modules/ort/ort.wasm?url', 'node_modules/ort'],
  ['/app/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
  ['/app/src/main.tsx', undefined],
  ['\0vite/preload-helper.js', undefined],
])('%s is of %s', (path, folder) => {
  expect(packageFolder(path)).toBe(folder);
});
