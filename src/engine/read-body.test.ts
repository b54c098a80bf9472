import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const CONTENT = Uint8Array.from({ length: 1_200_000 }, (_, index) => index % 251);

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Gives the content in pieces of 300,000 bytes. */
function give(): (controller: Controller) => void {
  let at = 0;
  return (controller) => {
    controller.enqueue(CONTENT.slice(at, at + 300_000));
    at += 300_000;
    if (at >= CONTENT.length) controller.close();
  };
}

interface Controller {
  enqueue(piece: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

describe.each([
  ['a stream of bytes', (): Body => new ReadableStream({ type: 'bytes', pull: give() })],
  ['a stream of pieces', (): Body => new ReadableStream({ pull: give() })],
])('readBody of %s', (_, body) => {
  it('gives all bytes, and lends them on the way', async () => {
    const counts: number[] = [];
    const bytes = await readBody(body(), CONTENT.length, (begun) => {
      counts.push(begun.length);
      expect(Buffer.from(begun).equals(Buffer.from(CONTENT.subarray(0, begun.length)))).toBe(true);
    });
    expect(Buffer.from(bytes).equals(Buffer.from(CONTENT))).toBe(true);
    expect(counts.at(-1)).toBe(CONTENT.length);
    expect(counts.length).toBeGreaterThan(1);
  });

  it('gives what there is where it ends early, and nothing where it is too long', async () => {
    expect(await readBody(body(), CONTENT.length + 5)).toHaveLength(CONTENT.length);
    expect(await readBody(body(), CONTENT.length - 1)).toHaveLength(0);
    expect(await readBody(body(), 500_000)).toHaveLength(0);
  });
});
