import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseClassToIndex, parseMadeWithMlArguments } from './parse-made-with-ml.ts';

function saved(name: string): string {
  return readFileSync(new URL(`../fixtures/finetuned-llm/${name}`, import.meta.url), 'utf8');
}

describe("Made With ML's files", () => {
  it('say dropout and sizes', () => {
    expect(parseMadeWithMlArguments('args.json', saved('args.json'))).toEqual({
      dropout: 0.5,
      features: 32,
      tags: 4,
    });
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'no usable “dropout_p”'],
    ['{"dropout_p": 1, "embedding_dim": 4, "num_classes": 2}', 'no usable “dropout_p”'],
    ['{"dropout_p": 0, "embedding_dim": 4.5, "num_classes": 2}', 'no usable “embedding_dim”'],
    ['{"dropout_p": 0, "embedding_dim": 4}', 'no usable “num_classes”'],
  ])('refuse %s as arguments', (json, message) => {
    expect(() => parseMadeWithMlArguments('args.json', json)).toThrow(`args.json: `);
    expect(() => parseMadeWithMlArguments('args.json', json)).toThrow(message);
  });

  it('name the tags in the order of the outputs', () => {
    expect(parseClassToIndex('class_to_index.json', saved('class_to_index.json'))).toEqual([
      'computer-vision',
      'other',
      'natural-language-processing',
      'mlops',
    ]);
    expect(parseClassToIndex('class_to_index.json', '{"2": 1, "b": 0, "prototype": 2}')).toEqual([
      'b',
      '2',
      'prototype',
    ]);
  });

  it("name the tags in Ray's metadata too", () => {
    const metadata = '{"class_to_index": {"b": 1, "a": 0}, "_preprocessor": null}';
    expect(parseClassToIndex('.metadata.json', metadata)).toEqual(['a', 'b']);
    expect(parseClassToIndex('class_to_index.json', '{"class_to_index": 0}')).toEqual([
      'class_to_index',
    ]);
  });

  it.each([
    '{}',
    '[]',
    '{"a": 1}',
    '{"a": 0, "b": 0}',
    '{"a": 0, "b": 2}',
    '{"a": "0"}',
    '{"a": {"valueOf": 1, "toString": 1}, "b": 0}',
  ])('refuse %s as tags', (json) => {
    expect(() => parseClassToIndex('class_to_index.json', json)).toThrow(
      'does not give each tag its own number',
    );
  });
});
