import { readFileSync } from 'node:fs';
import { encodeCompactBert } from '../../src/checkpoint/bert/compact-file.ts';
import { readBertWeights } from '../../src/checkpoint/bert/read-bert-weights.ts';
import { detectCheckpoint } from '../../src/checkpoint/detect-checkpoint.ts';
import { finetunedLlm } from '../../src/checkpoint/fixtures/dropped.ts';
import expected from '../../src/checkpoint/fixtures/finetuned-llm/expected.json' with { type: 'json' };
import { openCheckpoint } from '../../src/checkpoint/open-checkpoint.ts';
import { softmax } from '../../src/core/activation.ts';
import { decide } from '../../src/core/decide.ts';
import { headLogits } from '../../src/core/head.ts';
import { cleanText } from '../../src/core/text-cleaning.ts';
import { winner } from '../../src/core/winner.ts';
import type { PageEncoder } from './pages/engine.ts';

const SCIBERT = 'public/models/scibert/tokenizer.json';

export interface FinetunedEncoder {
  readonly encoder: PageEncoder;
  /** Cleaned as the original cleans them. */
  readonly texts: readonly string[];
  /** What the head makes of the vectors of all texts. */
  readonly read: (vectors: readonly (readonly number[])[]) => Readings;
  readonly expected: Readings;
}

interface Readings {
  readonly logits: readonly (readonly number[])[];
  readonly predictions: readonly string[];
  /** Of the original's serving: 'other' below 0.9. */
  readonly served: readonly (string | null)[];
}

/** The golden checkpoint of Made With ML with what PyTorch makes of its texts. */
export async function finetunedEncoder(): Promise<FinetunedEncoder> {
  const names = ['model.pt', 'args.json', 'class_to_index.json', 'config.json'];
  const detection = await detectCheckpoint(finetunedLlm(...names));
  if (detection.status === 'incomplete' || detection.plan.kind === 'onnx')
    throw new TypeError('The golden checkpoint is complete.');
  const tokenizer = readFileSync(SCIBERT, 'utf8');
  const { weights, config, usage, head } = await openCheckpoint(detection.plan, {
    builtInTokeniser: () => Promise.resolve(JSON.parse(tokenizer) as unknown),
  });
  const stored = await readBertWeights(weights.source, config, { precision: 'fp32' });
  const { tags, threshold, head: layers } = head!;
  const named = tags!.map((name) => ({ name, description: '', threshold }));
  return {
    encoder: {
      id: 'finetuned-llm',
      name: 'Made With ML',
      format: 'compact',
      precision: 'fp32',
      windowTokens: config.positions,
      poolings: [usage.pooling],
      languages: ['en'],
      weightsSha256: 'finetuned-llm',
      weights: Buffer.concat(encodeCompactBert(stored)).toString('base64'),
      tokenizer,
    },
    texts: expected.map(({ title, description }) =>
      cleanText(`${title} ${description}`, usage.textCleaning),
    ),
    read(vectors) {
      const logits = vectors.map((vector) => headLogits(layers, Float32Array.from(vector)));
      const probabilities = logits.map((row) => softmax(row));
      return {
        logits: logits.map((row) => Array.from(row)),
        predictions: probabilities.map((row) => tags![winner(row)]!),
        served: probabilities.map((row) => decide({ tags: named, noneTag: 'other' }, row)),
      };
    },
    expected: {
      logits: expected.map((text) => text.logits),
      predictions: expected.map((text) => text.prediction),
      served: expected.map((text) => text.prediction_at_threshold_0_9),
    },
  };
}
