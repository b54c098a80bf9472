import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeFileStore } from '../../src/storage/fixtures/file-store-contract.ts';
import { FolderFileStore } from './folder-file-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
describeFileStore('in a folder', () => new FolderFileStore(join(folder, String(count++))));
