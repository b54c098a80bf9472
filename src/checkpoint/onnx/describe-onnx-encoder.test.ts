import { describe, expect, it } from 'vitest';
import { bytesSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { describeOnnxEncoder } from './describe-onnx-encoder.ts';
import { tinyEncoder, type TinyOptions } from './fixtures/tiny-encoder.ts';
import { OnnxGraph } from './onnx-graph.ts';
import { ProtobufWriter } from './protobuf.ts';
import { readOnnxGraph } from './read-onnx-graph.ts';

async function describeBytes(bytes: Uint8Array) {
  const source = bytesSource('model.onnx', bytes);
  return describeOnnxEncoder(source.name, await readOnnxGraph(source));
}

function describeTiny(options?: TinyOptions) {
  return describeBytes(tinyEncoder(options));
}

const TWO = { input_ids: 'I64', attention_mask: 'I64' } as const;

describe('describeOnnxEncoder', () => {
  it('finds what an encoder takes and gives', async () => {
    expect(await describeTiny()).toMatchObject({
      ids: { name: 'input_ids', elementType: 7, shape: [null, null] },
      mask: { name: 'attention_mask' },
      types: { name: 'token_type_ids' },
      states: { name: 'last_hidden_state' },
      hidden: 3,
      isQuantised: false,
    });
  });

  it('does without token types, the known name of the output, and its size', async () => {
    const options = { inputs: TWO, output: 'encoded', outputShape: ['b', 't', 'hidden'] };
    expect(await describeTiny(options)).toMatchObject({
      types: null,
      states: { name: 'encoded' },
      hidden: null,
    });
  });

  it('sees that activations are rounded', async () => {
    const graph = new OnnxGraph(14);
    const ids = graph.input('input_ids', 'I64', ['b', 't']);
    graph.input('attention_mask', 'I64', ['b', 't']);
    const states = graph.fused('DynamicQuantizeMatMul', [ids]);
    graph.output('token_embeddings', states, 'F32', ['b', 't', 4]);
    const bytes = Uint8Array.from(Buffer.concat(graph.toModel()));
    expect(await describeBytes(bytes)).toMatchObject({ isQuantised: true });
  });

  it.each([
    ['takes no “attention_mask”', { inputs: { input_ids: 'I64' } }],
    ['takes no “input_ids”', { inputs: { pixel_values: 'F32' } }],
    ['asks for “position_ids”', { inputs: { ...TWO, position_ids: 'I64' } }],
    ['takes “input_ids” in another form', { inputs: { ...TWO, input_ids: 'F32' } }],
    ['takes “input_ids” of a fixed size only, 128', { shape: ['batch', 128] }],
    ['gives “logits”, not the hidden states', { output: 'logits', outputShape: ['batch', 4] }],
  ] satisfies [string, TinyOptions][])('refuses a model that %s', async (message, options) => {
    await expect(describeTiny(options)).rejects.toThrow(`model.onnx: ${message}`);
  });

  it('refuses weights in another file', async () => {
    const weight = new ProtobufWriter().text(8, 'words').integer(14, 1);
    const graph = new ProtobufWriter().message(5, weight);
    const bytes = new ProtobufWriter().integer(1, 8).message(7, graph).join();
    await expect(describeBytes(bytes)).rejects.toThrow('keeps its weights in another file');
  });

  it.each([
    ['nothing', new Uint8Array(0), 'holds no ONNX graph'],
    ['a web page', Buffer.from('<!doctype html>'), 'is not an ONNX model'],
    ['a model without a graph', new ProtobufWriter().integer(1, 8).join(), 'holds no ONNX graph'],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(describeBytes(bytes)).rejects.toThrow(message);
  });

  it('refuses a model cut anywhere', async () => {
    const whole = tinyEncoder();
    const after = 40;
    for (let length = 0; length < whole.length - after; length++) {
      await expect(describeBytes(whole.subarray(0, length)), `${length}`).rejects.toThrow(
        CheckpointError,
      );
    }
  });
});
