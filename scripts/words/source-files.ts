import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The TypeScript files of a folder that are not tests, by their paths. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}
