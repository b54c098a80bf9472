import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOfStart } from './file-kind.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const file = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

describe('faultOfStart', () => {
  it.each([
    ['safetensors', file('public/models/all-MiniLM-L6-v2/model.int8.safetensors')],
    ['pytorch', file('src/checkpoint/fixtures/finetuned-llm/model.pt')],
    ['pytorch', file('src/checkpoint/pytorch/fixtures/legacy.pt')],
    ['onnx', Uint8Array.of(0x08, 0x07, 0x12)],
    ['json', text('\n{"a": 1}')],
  ] as const)('takes %s', (kind, bytes) => {
    expect(faultOfStart(kind, bytes)).toBeNull();
  });

  it.each(['safetensors', 'onnx', 'pytorch', 'json'] as const)(
    'tells a page, a pointer and other bytes from %s',
    (kind) => {
      expect(faultOfStart(kind, text('\r\n <!doctype html><title>'))).toBe('a web page');
      expect(faultOfStart(kind, text('version https://git-lfs.github.com/spec/v1'))).toMatch('Git');
      expect(faultOfStart(kind, text('Not found. Not found.'))).toMatch(/^no /);
    },
  );

  it('tells one kind from another', () => {
    expect(faultOfStart('onnx', text('{"a": 1}'))).toBe('no ONNX model');
    expect(faultOfStart('json', Uint8Array.of(0x08))).toBe('no JSON');
  });
});
