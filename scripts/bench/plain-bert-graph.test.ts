import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BertModel, env, Tensor } from '@huggingface/transformers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  randomBertTensors,
  RANDOM_BERT,
  tensorsInMemory,
} from '../../src/checkpoint/bert/fixtures/random-bert.ts';
import { referenceBert } from '../../src/checkpoint/bert/fixtures/reference-bert.ts';
import { readBertWeights } from '../../src/checkpoint/bert/read-bert-weights.ts';
import { cosineSimilarity } from '../../src/core/cosine-similarity.ts';
import { writePlainBertGraph, type PlainForm } from './plain-bert-graph.ts';

const TENSORS = randomBertTensors(RANDOM_BERT, 7);
const TEXTS = [
  [2, 17, 33, 8, 49, 3],
  [2, 5, 3],
];
const LONGEST = 6;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plain-bert-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The last hidden states of TEXTS in one padded batch: [texts][tokens * hidden], padding left out. */
async function lastStates(form: PlainForm): Promise<Float32Array[]> {
  const weights = await readBertWeights(tensorsInMemory(TENSORS), RANDOM_BERT);
  mkdirSync(join(folder, 'peer/onnx'), { recursive: true });
  writeFileSync(join(folder, 'peer/config.json'), JSON.stringify({ model_type: 'bert' }));
  writeFileSync(
    join(folder, 'peer/onnx/model.onnx'),
    Buffer.concat(writePlainBertGraph(weights, form)),
  );
  env.localModelPath = folder;
  const model = await BertModel.from_pretrained('peer', {
    dtype: 'fp32',
    device: 'cpu',
    local_files_only: true,
  });
  const { last_hidden_state: states } = (await model({
    input_ids: integers(TEXTS.map((ids) => pad(ids))),
    attention_mask: integers(TEXTS.map((ids) => pad(ids.map(() => 1)))),
    token_type_ids: integers(TEXTS.map(() => pad([]))),
  })) as { last_hidden_state: Tensor };
  await model.dispose();
  const values = states.data as Float32Array;
  const row = LONGEST * RANDOM_BERT.hidden;
  return TEXTS.map((ids, text) =>
    values.slice(text * row, text * row + ids.length * RANDOM_BERT.hidden),
  );
}

function pad(values: readonly number[]): number[] {
  return Array.from({ length: LONGEST }, (_, index) => values[index] ?? 0);
}

function integers(rows: readonly (readonly number[])[]): Tensor {
  const values = BigInt64Array.from(rows.flat(), BigInt);
  return new Tensor('int64', values, [rows.length, LONGEST]);
}

function expected(ids: readonly number[]): Float32Array {
  return Float32Array.from(referenceBert(TENSORS, RANDOM_BERT, ids).states.at(-1)!.flat());
}

describe('writePlainBertGraph', () => {
  it('computes in fp32 what the reference does, within 1e-4', async () => {
    for (const [text, states] of (await lastStates('fp32')).entries()) {
      const wanted = expected(TEXTS[text]!);
      expect(states).toHaveLength(wanted.length);
      for (const [index, value] of wanted.entries())
        expect(Math.abs(states[index]! - value)).toBeLessThan(1e-4);
    }
  });

  it('computes in fp16 what the reference does, within its rounding', async () => {
    for (const [text, states] of (await lastStates('fp16')).entries()) {
      const differences = expected(TEXTS[text]!).map((value, index) =>
        Math.abs(states[index]! - value),
      );
      expect(Math.max(...differences)).toBeLessThan(0.02);
      expect(Math.max(...differences)).toBeGreaterThan(1e-5);
    }
  });

  it('stays near the reference in q8, and is not fp32', async () => {
    for (const [text, states] of (await lastStates('q8')).entries()) {
      const cosine = cosineSimilarity(states, expected(TEXTS[text]!));
      expect(cosine).toBeGreaterThan(0.98);
      expect(cosine).toBeLessThan(0.99999);
    }
  });
});
