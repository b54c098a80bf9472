import { describe, expect, it } from 'vitest';
import { bytesSource, type ByteSource } from '../checkpoint/byte-source.ts';
import { describeOnnxEncoder } from '../checkpoint/onnx/describe-onnx-encoder.ts';
import { HIDDEN, tinyEncoder, tinyState } from '../checkpoint/onnx/fixtures/tiny-encoder.ts';
import { poolOnnxEncoder } from '../checkpoint/onnx/pool-onnx-encoder.ts';
import { readOnnxGraph } from '../checkpoint/onnx/read-onnx-graph.ts';
import { streamRuns } from '../checkpoint/onnx/stream-runs.ts';
import type { OnnxPooling } from '../checkpoint/onnx/write-onnx-pooling.ts';
import { openGraphSession } from './open-graph-session.ts';

const TEXTS = [Int32Array.of(1, 4, 2, 7), Int32Array.of(3, 9)];

async function pooled(source: ByteSource, pooling: OnnxPooling): Promise<Uint8Array[]> {
  const model = await readOnnxGraph(source);
  const encoder = describeOnnxEncoder(source.name, model);
  const bytes: Uint8Array[] = [];
  const runs = poolOnnxEncoder(source.name, model, encoder, pooling);
  for await (const part of streamRuns(source, runs)) bytes.push(part);
  return bytes;
}

async function run(file: Uint8Array, pooling: OnnxPooling): Promise<Record<string, Float32Array>> {
  const session = await openGraphSession(
    await pooled(bytesSource('model.onnx', file), pooling),
    'cpu',
  );
  const outputs = await session.run(TEXTS);
  await session.dispose();
  return outputs;
}

function expected(pooling: OnnxPooling): number[] {
  return TEXTS.flatMap((text) => {
    const states = Array.from(text, tinyState);
    if (pooling === 'cls') return states[0]!;
    return states[0]!.map(
      (_, column) => states.reduce((sum, state) => sum + state[column]!, 0) / states.length,
    );
  });
}

describe('an imported ONNX encoder', () => {
  it.each([
    ['mean', 14],
    ['cls', 14],
    ['mean', 11],
    ['mean', 20],
    ['cls', 20],
  ] as const)('pools by %s inside its graph (operators of version %i)', async (pooling, opset) => {
    const outputs = await run(tinyEncoder({ opset }), pooling);
    expect(Object.keys(outputs)).toEqual([pooling]);
    const values = outputs[pooling]!;
    expect(values).toHaveLength(TEXTS.length * HIDDEN);
    for (const [index, value] of expected(pooling).entries())
      expect(values[index], `${index}`).toBeCloseTo(value, 3);
  });

  it('may have a value of its own that is named like the pooling', async () => {
    const outputs = await run(tinyEncoder({ output: 'mean' }), 'mean');
    expect(outputs['mean']![0]).toBeCloseTo(expected('mean')[0]!, 3);
  });

  it('may be of an early version, whose weights are listed among its inputs', async () => {
    const outputs = await run(tinyEncoder({ version3: true, opset: 8 }), 'mean');
    expect(outputs['mean']![0]).toBeCloseTo(expected('mean')[0]!, 3);
  });

  it('keeps its weights in the file until it is written', async () => {
    const file = tinyEncoder();
    const source = bytesSource('model.onnx', file);
    const model = await readOnnxGraph(source);
    const encoder = describeOnnxEncoder(source.name, model);
    const runs = poolOnnxEncoder(source.name, model, encoder, 'mean');
    const inMemory = runs.reduce(
      (sum, part) => sum + (part instanceof Uint8Array ? part.length : 0),
      0,
    );
    const referred = runs.filter((part) => !(part instanceof Uint8Array));
    expect(referred.length).toBeGreaterThan(2);
    expect(inMemory).toBeLessThan(3000);
  });
});
