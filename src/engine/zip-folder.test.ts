import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFolder } from './zip-folder.ts';

const SIGNAL = new AbortController().signal;

async function unzip(zip: Blob): Promise<[string, string][]> {
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  return Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
}

describe('zipFolder', () => {
  it('puts texts and bytes into a folder', async () => {
    const parts = [Uint8Array.of(97, 98), Uint8Array.of(99)];
    const files = [
      { name: 'a.txt', content: 'é' },
      { name: 'b.bin', content: parts },
    ];
    expect(await unzip(await zipFolder('f', files, SIGNAL))).toEqual([
      ['f/a.txt', 'é'],
      ['f/b.bin', 'abc'],
    ]);
  });

  it('stops between parts when it is told to', async () => {
    const controller = new AbortController();
    let given = 0;
    function* parts(): Generator<Uint8Array> {
      for (; given < 5; given++) {
        if (given === 2) controller.abort(new Error('stopped'));
        yield Uint8Array.of(given);
      }
    }
    const zipping = zipFolder('f', [{ name: 'a', content: parts() }], controller.signal);
    await expect(zipping).rejects.toThrow('stopped');
    expect(given).toBe(2);
  });
});
