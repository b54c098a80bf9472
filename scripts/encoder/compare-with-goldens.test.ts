import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithGoldens } from './compare-with-goldens.ts';
import { readTokeniser } from './read-tokeniser.ts';

const FOLDER = 'public/models/all-MiniLM-L6-v2';

describe('the embedded encoder', () => {
  it("comes near PyTorch's fp32 vectors, pooled by mean and by layers", async () => {
    const file = {
      name: 'model.int8.safetensors',
      format: 'compact' as const,
      bytes: readFileSync(`${FOLDER}/model.int8.safetensors`),
    };
    const agreements = await compareWithGoldens(
      file,
      'int8',
      readTokeniser(`${FOLDER}/tokenizer.json`),
    );
    expect(agreements.map(({ pooling }) => pooling)).toEqual(['mean', 'layers']);
    for (const { mean, worst } of agreements) {
      expect(mean).toBeGreaterThan(0.995);
      expect(worst).toBeGreaterThan(0.985);
    }
  }, 60_000);
});
