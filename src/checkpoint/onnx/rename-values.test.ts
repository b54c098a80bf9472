import { describe, expect, it } from 'vitest';
import { fieldsIn } from './protobuf-fields.ts';
import { ProtobufWriter } from './protobuf.ts';
import { renameValues } from './rename-values.ts';

const NAMES = new Map([['input_ids', 'taglight/input_ids']]);

function node(inputs: string[], outputs: string[], attribute?: ProtobufWriter): ProtobufWriter {
  const proto = new ProtobufWriter();
  for (const input of inputs) proto.text(1, input);
  for (const output of outputs) proto.text(2, output);
  proto.text(4, 'If');
  return attribute ? proto.message(5, attribute) : proto;
}

/** An attribute with a branch: a graph of one node and one output. */
function branch(output: string): ProtobufWriter {
  const graph = new ProtobufWriter()
    .message(1, node(['input_ids', 'x'], ['y']))
    .message(12, new ProtobufWriter().text(1, output));
  return new ProtobufWriter().text(1, 'then_branch').message(6, graph).integer(20, 5);
}

describe('renameValues', () => {
  it('renames inputs and outputs, and keeps all else', () => {
    const renamed = renameValues(node(['a', 'input_ids'], ['input_ids']).join(), NAMES);
    const wanted = node(['a', 'taglight/input_ids'], ['taglight/input_ids']).join();
    expect(renamed).toEqual(wanted);
  });

  it('leaves a node as it is that has none of the names', () => {
    const bytes = node(['a'], ['b'], branch('y')).join().slice();
    expect(renameValues(bytes, new Map([['z', 'w']]))).toBe(bytes);
  });

  it('reaches into the branches of a node', () => {
    const renamed = renameValues(node(['a'], ['b'], branch('input_ids')).join(), NAMES);
    const text = Buffer.from(renamed).toString('latin1');
    expect(text.match(/taglight\/input_ids/g)).toHaveLength(2);
    const lengths = fieldsIn(renamed).map(({ number }) => number);
    expect(lengths).toEqual([1, 2, 4, 5]);
  });

  it('refuses a node that is damaged', () => {
    expect(() => renameValues(Uint8Array.of(0x0a, 9, 1), NAMES)).toThrow(RangeError);
  });
});
