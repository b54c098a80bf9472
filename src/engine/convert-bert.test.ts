import { describe, expect, it } from 'vitest';
import {
  RANDOM_BERT,
  randomBertTensors,
  tensorsInMemory,
} from '../checkpoint/bert/fixtures/random-bert.ts';
import type { BertConfig } from '../checkpoint/bert/bert-config.ts';
import { decodeCompactBert, encodeCompactBert } from '../checkpoint/bert/compact-file.ts';
import { quantiseBert } from '../checkpoint/bert/quantise-bert.ts';
import { readBertWeights } from '../checkpoint/bert/read-bert-weights.ts';
import { bytesSource } from '../checkpoint/byte-source.ts';
import { readSafetensors } from '../checkpoint/read-safetensors.ts';
import { trackReads } from '../checkpoint/track-reads.ts';
import type { Pooling } from '../core/pooling.ts';
import { convertBert } from './convert-bert.ts';
import { measureInputPeaks } from './measure-input-peaks.ts';
import { openEncoderSession } from './open-encoder-session.ts';

/** Sizes that are no whole blocks for the kernel. */
const ODD_BERT = { ...RANDOM_BERT, hidden: 18, heads: 3, intermediate: 37 };
const SOURCE = tensorsInMemory(randomBertTensors(RANDOM_BERT, 7));
const ODD_SOURCE = tensorsInMemory(randomBertTensors(ODD_BERT, 7));
const CALIBRATION = [Int32Array.of(2, 5, 6, 3), Int32Array.of(2, 40, 41, 42, 43, 3)];
const COMPARISON = [Int32Array.of(2, 17, 33, 8, 49, 3), Int32Array.of(2, 9, 3)];
const NOTES = { source: 'test' };

async function convert(
  precision: 'int8' | 'fp16' | 'fp32',
  pooling: Pooling = 'mean',
  config: BertConfig = RANDOM_BERT,
) {
  const source = config === RANDOM_BERT ? SOURCE : ODD_SOURCE;
  const usage = {
    pooling,
    normalisation: 'none',
    windowTokens: 24,
    textTemplate: '{text}',
    textCleaning: 'none',
  } as const;
  const converted = await convertBert(
    { config, weights: trackReads(source), usage },
    {
      precision,
      calibration: CALIBRATION,
      comparison: COMPARISON,
      notes: NOTES,
    },
  );
  const bytes = new Uint8Array(await converted.file.arrayBuffer());
  return { ...converted, bytes };
}

/** Vectors of the texts that are compared, by a whole model as it is served. */
async function encode(bytes: Uint8Array, precision: 'int8' | 'fp32', pooling: Pooling) {
  const file = { name: 'converted', format: 'compact', bytes } as const;
  const session = await openEncoderSession(file, { backend: 'cpu', precision, pooling });
  const vectors: Float32Array[] = [];
  for (const ids of COMPARISON) vectors.push(...(await session.encode([ids])));
  await session.dispose();
  return vectors;
}

function expectNear(actual: readonly Float32Array[], wanted: readonly Float32Array[]): void {
  expect(actual).toHaveLength(wanted.length);
  for (const [text, vector] of wanted.entries()) {
    for (const [index, value] of vector.entries())
      expect(actual[text]![index], `${text} ${index}`).toBeCloseTo(value, 5);
  }
}

describe('convertBert', () => {
  it.each(['fp32', 'fp16'] as const)('writes in %s what reading it whole gives', async (form) => {
    const { bytes } = await convert(form);
    const whole = await readBertWeights(SOURCE, RANDOM_BERT, { precision: form });
    expect(Buffer.compare(bytes, Buffer.concat(encodeCompactBert(whole, NOTES)))).toBe(0);
  });

  it('smooths int8 layers by what the texts for that show', async () => {
    const { bytes } = await convert('int8');
    const whole = await readBertWeights(SOURCE, RANDOM_BERT);
    const wanted = quantiseBert(whole, await measureInputPeaks(whole, CALIBRATION));
    const file = await readSafetensors(bytesSource('converted', bytes));
    expect(await decodeCompactBert(file)).toEqual(wanted);
  });

  it.each([
    ['mean', RANDOM_BERT],
    ['cls', RANDOM_BERT],
    ['pooler', RANDOM_BERT],
    ['mean', ODD_BERT],
    ['pooler', ODD_BERT],
  ] as const)(
    'compares with fp32 the very vectors that int8 serves (%s, %o)',
    async (pooling, config) => {
      const { bytes, compared } = await convert('int8', pooling, config);
      const exact = await encode((await convert('fp32', pooling, config)).bytes, 'fp32', pooling);
      expectNear(compared!.exact, exact);
      expect(compared!.stored).toEqual(await encode(bytes, 'int8', pooling));
    },
  );

  it('compares what fp16 and fp32 give when they are run whole', async () => {
    const { bytes, compared } = await convert('fp16', 'cls');
    const exact = await encode((await convert('fp32')).bytes, 'fp32', 'cls');
    expectNear(compared!.exact, exact);
    expectNear(compared!.stored, await encode(bytes, 'fp32', 'cls'));
  });

  it('puts the usual pooling first', async () => {
    expect((await convert('fp32', 'cls')).poolings).toEqual(['cls', 'mean', 'layers', 'pooler']);
  });
});
