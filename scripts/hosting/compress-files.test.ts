import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from './compress-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'compress-files-'));
const TEXT = 'const tags = [];\n'.repeat(500);

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/index-1a2b.js'), TEXT);
  writeFileSync(join(folder, 'sw.js'), 'self;');
  writeFileSync(join(folder, 'model.safetensors'), TEXT);
  await compressFiles(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('compressFiles', () => {
  it('writes both forms beside a file, in folders too', () => {
    const read = (suffix: string) => readFileSync(join(folder, `assets/index-1a2b.js${suffix}`));
    expect(read('').toString()).toBe(TEXT);
    expect(brotliDecompressSync(read('.br')).toString()).toBe(TEXT);
    expect(gunzipSync(read('.gz')).toString()).toBe(TEXT);
    expect(read('.br').length).toBeLessThan(TEXT.length / 10);
  });

  it.each(['sw.js', 'model.safetensors'])('leaves %s alone: small, or weights', (name) => {
    expect(existsSync(join(folder, `${name}.br`))).toBe(false);
    expect(existsSync(join(folder, `${name}.gz`))).toBe(false);
  });
});
