import { readFileSync } from 'node:fs';
import type { FileBytes } from '../mutation.ts';

const ROOT = new URL('../../../', import.meta.url);

/** A file of the repository. @param path from its root */
export function fixture(path: string): FileBytes {
  return Uint8Array.from(readFileSync(new URL(path, ROOT)));
}

export function textFixture(path: string): string {
  return new TextDecoder().decode(fixture(path));
}

export function bytesOf(content: string | object): FileBytes {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}
