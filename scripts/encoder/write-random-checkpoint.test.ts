import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RANDOM_BERT } from '../../src/checkpoint/bert/fixtures/random-bert.ts';
import { readCheckpointFolder } from './read-checkpoint-folder.ts';
import { writeRandomCheckpoint } from './write-random-checkpoint.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'random-checkpoint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeRandomCheckpoint', () => {
  it('writes a whole BERT of that shape, the pooler included', async () => {
    writeRandomCheckpoint(folder, RANDOM_BERT, 'random');
    const { config, layers, words, pooler } = await readCheckpointFolder(folder);
    expect(config).toEqual(RANDOM_BERT);
    expect(layers).toHaveLength(RANDOM_BERT.layers);
    expect(words.values).toHaveLength(RANDOM_BERT.vocabularySize * RANDOM_BERT.hidden);
    expect(pooler).toBeDefined();
  });

  it("gives weights the spread of BERT's initialisation", async () => {
    writeRandomCheckpoint(folder, { ...RANDOM_BERT, vocabularySize: 2000 }, 'random');
    const { words } = await readCheckpointFolder(folder);
    const values = Array.from(words.values as Float32Array);
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(Math.sqrt(variance)).toBeCloseTo(0.02, 3);
  });

  it('says in both files what it is', () => {
    writeRandomCheckpoint(folder, RANDOM_BERT, 'weights without sense');
    for (const name of ['config.json', 'model.safetensors'])
      expect(readFileSync(join(folder, name), 'utf8')).toContain('weights without sense');
  });
});
