import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Precision } from '../checkpoint/bert/bert-weights.ts';
import { encodeCompactBert } from '../checkpoint/bert/compact-file.ts';
import { readBertWeights } from '../checkpoint/bert/read-bert-weights.ts';
import { detectCheckpoint } from '../checkpoint/detect-checkpoint.ts';
import { finetunedLlm } from '../checkpoint/fixtures/dropped.ts';
import expected from '../checkpoint/fixtures/finetuned-llm/expected.json';
import { openCheckpoint } from '../checkpoint/open-checkpoint.ts';
import type { OpenedBert } from '../checkpoint/opened-checkpoint.ts';
import { softmax } from '../core/activation.ts';
import { decide } from '../core/decide.ts';
import { headLogits } from '../core/head.ts';
import { cleanText } from '../core/text-cleaning.ts';
import { winner } from '../core/winner.ts';
import { openEncoderSession } from './open-encoder-session.ts';
import { createTokeniser } from './tokeniser.ts';

const SCIBERT = new URL('../../public/models/scibert/tokenizer.json', import.meta.url);

async function openFinetuned(): Promise<OpenedBert> {
  const names = ['model.pt', 'args.json', 'class_to_index.json', 'config.json'];
  const detection = await detectCheckpoint(finetunedLlm(...names));
  if (detection.status === 'incomplete' || detection.plan.kind === 'onnx')
    throw new TypeError('The golden checkpoint is complete.');
  return openCheckpoint(detection.plan, {
    builtInTokeniser: () => Promise.resolve(JSON.parse(readFileSync(SCIBERT, 'utf8')) as unknown),
  });
}

function idsOf({ tokeniser, usage }: OpenedBert): Int32Array[] {
  const { tokenise, first, last } = createTokeniser(tokeniser);
  return expected.map(({ title, description }) => {
    const text = cleanText(`${title} ${description}`, usage.textCleaning);
    return Int32Array.of(first, ...tokenise(text), last);
  });
}

/** Logits of every text, in batches of `batchSize`. */
async function logitsOf(
  opened: OpenedBert,
  precision: Precision,
  batchSize: number,
): Promise<Float32Array[]> {
  const weights = await readBertWeights(opened.weights.source, opened.config, { precision });
  const bytes = Uint8Array.from(Buffer.concat(encodeCompactBert(weights)));
  const { pooling } = opened.usage;
  const options = { backend: 'cpu', precision, pooling } as const;
  const file = { name: 'imported', format: 'compact', bytes } as const;
  const session = await openEncoderSession(file, options);
  const vectors: Float32Array[] = [];
  const ids = idsOf(opened);
  for (let at = 0; at < ids.length; at += batchSize)
    vectors.push(...(await session.encode(ids.slice(at, at + batchSize))));
  await session.dispose();
  return vectors.map((vector) => headLogits(opened.head!.head, vector));
}

function largestDifference(
  a: readonly ArrayLike<number>[],
  b: readonly ArrayLike<number>[],
): number {
  return Math.max(
    ...a.flatMap((row, i) => Array.from(row, (value, j) => Math.abs(value - b[i]![j]!))),
  );
}

describe("Made With ML's checkpoint, imported", () => {
  it('gives the ids that transformers gives', async () => {
    const ids = idsOf(await openFinetuned());
    expect(ids.map((row) => [...row])).toEqual(expected.map((text) => text.ids));
  });

  it("gives PyTorch's logits, probabilities and predictions in fp32", async () => {
    const opened = await openFinetuned();
    const { tags, threshold } = opened.head!;
    const logits = await logitsOf(opened, 'fp32', 1);
    const probabilities = logits.map((row) => softmax(row));
    const named = expected.map((text) => tags!.map((tag) => text.probabilities[tag as 'other']));
    expect(
      largestDifference(
        logits,
        expected.map((text) => text.logits),
      ),
    ).toBeLessThan(1e-4);
    expect(largestDifference(probabilities, named)).toBeLessThan(1e-4);
    expect(probabilities.map((row) => tags![winner(row)])).toEqual(
      expected.map(({ prediction }) => prediction),
    );
    const pack = {
      tags: tags!.map((name) => ({ name, description: '', threshold })),
      noneTag: 'other',
    };
    expect(probabilities.map((row) => decide(pack, row))).toEqual(
      expected.map((text) => text.prediction_at_threshold_0_9),
    );
  });

  it('gives in padded batches what it gives single texts', async () => {
    const opened = await openFinetuned();
    const single = await logitsOf(opened, 'fp32', 1);
    expect(largestDifference(await logitsOf(opened, 'fp32', 8), single)).toBeLessThan(1e-5);
  });

  it.each([
    ['fp16', 0.03],
    ['int8', 0.4],
  ] as const)('stays near in %s', async (precision, tolerance) => {
    const opened = await openFinetuned();
    const logits = await logitsOf(opened, precision, 1);
    const wanted = expected.map((text) => text.logits);
    expect(largestDifference(logits, wanted)).toBeLessThan(tolerance);
  });
});
