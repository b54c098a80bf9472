import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

const SHA256 = '0'.repeat(64);
const NOTE = { url: 'https://hub.test/model.onnx', sha256: SHA256, validator: '"one"', bytes: 900 };
const REQUEST = {
  name: 'model.onnx',
  url: NOTE.url,
  path: 'encoders/tiny/model.onnx',
  kind: 'onnx',
  bytes: null,
  sha256: SHA256,
} as const;

/** The answer to a request for what follows 100 bytes. */
function answerOf(headers: Record<string, string>, { request = REQUEST, status = 206 } = {}) {
  return readAnswer(new Response('', { status, headers }), request, 100, NOTE);
}

describe('readAnswer', () => {
  it('goes on with the rest of the same file', () => {
    expect(answerOf({ 'Content-Range': 'bytes 100-899/900', ETag: '"one"' })).toEqual({
      kind: 'rest',
      bytes: 900,
      validator: '"one"',
    });
  });

  it('works out the size where Content-Range is kept from us', () => {
    expect(answerOf({ 'Content-Length': '800' })).toMatchObject({ kind: 'rest', bytes: 900 });
  });

  it.each([
    ['begins elsewhere', { 'Content-Range': 'bytes 0-899/900' }],
    ['is of a file of another size', { 'Content-Range': 'bytes 100-999/1000' }],
    ['is of another length', { 'Content-Length': '899' }],
  ])('asks for the whole file when the rest %s', (_, headers) => {
    expect(answerOf(headers)).toEqual({ kind: 'anew' });
  });

  it('takes the date of change where there is no strong ETag', () => {
    const date = 'Mon, 23 Nov 2026 12:00:00 GMT';
    const headers = { ETag: 'W/"one"', 'Last-Modified': date };
    expect(answerOf(headers, { status: 200 })).toMatchObject({ kind: 'whole', validator: date });
  });

  it('takes the length of a compressed answer for no size', () => {
    const headers = { 'Content-Length': '300', 'Content-Encoding': 'gzip' };
    expect(answerOf(headers, { status: 200 })).toMatchObject({ kind: 'whole', bytes: null });
  });
});
