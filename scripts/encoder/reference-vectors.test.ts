import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTokeniser } from './read-tokeniser.ts';
import { referenceVectors } from './reference-vectors.ts';

const FOLDER = 'public/models/all-MiniLM-L6-v2';

interface References {
  readonly texts: readonly string[];
  readonly vectors: readonly (readonly number[])[];
}

describe('the reference vectors that ship', () => {
  it('are what the weights that ship give in fp32', async () => {
    const weights = 'model.int8.safetensors';
    const bytes = readFileSync(`${FOLDER}/${weights}`);
    const file = { name: weights, format: 'compact', bytes } as const;
    const made = JSON.parse(
      await referenceVectors(file, readTokeniser(`${FOLDER}/tokenizer.json`)),
    ) as References;
    const shipped = JSON.parse(
      readFileSync(`${FOLDER}/reference-vectors.json`, 'utf8'),
    ) as References;
    expect(shipped.texts).toEqual(made.texts);
    const values = made.vectors.flat();
    expect(shipped.vectors.flat()).toHaveLength(values.length);
    for (const [index, value] of shipped.vectors.flat().entries())
      expect(value).toBeCloseTo(values[index]!, 5);
  }, 60_000);
});
