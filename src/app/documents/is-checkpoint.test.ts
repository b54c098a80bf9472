import { expect, it } from 'vitest';
import { isCheckpoint } from './is-checkpoint.ts';

const named = (...names: string[]) => isCheckpoint(names.map((name) => ({ name })));

it.each([
  ['weights', ['scibert/model.safetensors']],
  ['weights of PyTorch', ['pytorch_model.BIN']],
  ['weights among papers', ['a.pdf', 'model.onnx']],
  ['a tag pack', ['topics.taglight.json']],
  ['a configuration with a vocabulary', ['m/config.json', 'm/vocab.txt']],
  ['a configuration with a tokeniser', ['config.json', 'tokenizer.json']],
])('takes %s for the Encoders place', (_, names) => {
  expect(named(...names)).toBe(true);
});

it.each([
  ['papers', ['a.pdf', 'b.tex']],
  ['a table', ['rows.json']],
  ['a configuration alone', ['config.json']],
  ['names that only hold such an ending', ['what-is.pt-br.txt', 'bin']],
  ['nothing', []],
])('takes %s for documents', (_, names) => {
  expect(named(...names)).toBe(false);
});
