import { describe, expect, it } from 'vitest';
import { runFuzz } from './run-fuzz.ts';

const readers = new URL('fixtures/bad-readers.ts', import.meta.url);
const run = (reader: string) =>
  runFuzz({ reader, seed: 1, first: 0, end: 6, readers, silentSeconds: 20 });

describe('runFuzz', () => {
  it('counts what is read and what is refused', async () => {
    expect(await run('does no harm')).toMatchObject({ read: 3, refused: 3, defects: [] });
  });

  it.each([
    ['throws', /TypeError: Cannot read/],
    ['rejects', /TypeError: Nobody waits/],
    ['takes long', /It took \d\.\d s/],
    ['asks for memory', /RangeError: Too much memory/],
    ['asks for memory bit by bit', /It asked for 800 MB/],
  ])('says of a reader that %s at which input it does, and goes on', async (reader, reason) => {
    const { read, refused, defects } = await run(reader);
    expect(defects).toMatchObject([{ index: 3, reason: expect.stringMatching(reason) }]);
    expect(read + refused).toBe(5);
  });

  it.each([
    ['hangs', /It hangs/],
    ['fills the heap', /It ends the process: .*out of memory/s],
  ])('ends a reader that %s, and goes on with another process', async (reader, reason) => {
    const { read, refused, defects } = await run(reader);
    expect(defects).toMatchObject([{ index: 3, reason: expect.stringMatching(reason) }]);
    expect(read + refused).toBe(5);
  });

  it('says when a reader cannot be tried at all', async () => {
    await expect(runFuzz({ reader: 'no such reader', seed: 1, first: 0, end: 1 })).rejects.toThrow(
      "There is no reader 'no such reader'",
    );
  });
});
