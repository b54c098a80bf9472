import { describe, expect, it } from 'vitest';
import { bytesSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { tinyEncoder } from './fixtures/tiny-encoder.ts';
import { ProtobufWriter } from './protobuf.ts';
import { readOnnxGraph } from './read-onnx-graph.ts';

const read = (file: Uint8Array) => readOnnxGraph(bytesSource('model.onnx', file));

/** A model whose graph has nothing but this. */
function modelOf(fill: (graph: ProtobufWriter) => void): Uint8Array {
  const graph = new ProtobufWriter();
  fill(graph);
  return new ProtobufWriter().message(7, graph).join();
}

/** Small fields, which are all there is of a message. */
const fields = (count: number) =>
  Uint8Array.from({ length: 2 * count }, (_, at) => (at % 2 ? 0 : 24));

describe('readOnnxGraph', () => {
  it('tells weights and operators', async () => {
    const { weightNames, operators } = await read(tinyEncoder());
    expect([...weightNames]).toContain('words');
    expect([...operators]).toContain('Gather');
  });

  it.each([
    ['fields without end', (graph: ProtobufWriter) => graph.raw(fields(1_000_001))],
    ['a weight of them', (graph: ProtobufWriter) => graph.bytes(5, fields(1_000_001))],
    [
      'nodes that fill the memory',
      (graph: ProtobufWriter) => {
        const node = new ProtobufWriter().bytes(1, new Uint8Array(900_000)).join();
        for (let count = 0; count < 80; count++) graph.bytes(1, node);
      },
    ],
  ])('refuses %s', async (_, fill) => {
    const reading = read(modelOf(fill));
    await expect(reading).rejects.toThrow(CheckpointError);
    await expect(reading).rejects.toThrow('a larger graph than any encoder');
  });

  it('reads no name that fills the memory', async () => {
    const weight = new ProtobufWriter().text(8, 'n'.repeat(20_000)).join();
    const { weightNames } = await read(modelOf((graph) => graph.bytes(5, weight)));
    expect([...weightNames]).toEqual(['']);
  });
});
