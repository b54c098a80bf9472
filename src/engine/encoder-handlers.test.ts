import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Pooling } from '../core/pooling.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { encoderHandlers } from './encoder-handlers.ts';
import { fakeWorker } from './fakes/fake-worker.ts';
import { WorkerClient } from './worker-client.ts';

const WEIGHTS = new TextEncoder().encode('weights');
const FORM = { backend: 'wasm', precision: 'int8', pooling: 'mean' } as const;
const FILE = {
  name: 'model.bin',
  url: 'https://app.test/model.bin',
  bytes: WEIGHTS.byteLength,
  sha256: createHash('sha256').update(WEIGHTS).digest('hex'),
};

/** A worker whose sessions answer with the number of ids, and write down what happens to them. */
function start(...copies: readonly BodyInit[]) {
  const events: string[] = [];
  let fetches = 0;
  const clock = { time: 0 };
  const handlers = encoderHandlers({
    fetch: () => {
      fetches += 1;
      return Promise.resolve(new Response(copies[fetches - 1] ?? WEIGHTS));
    },
    gpu: undefined,
    now: () => clock.time,
    openSession: ({ bytes }, { pooling }: { pooling: Pooling }) => {
      events.push(`open ${pooling} from ${new TextDecoder().decode(bytes)}`);
      return Promise.resolve({
        encode: (batch) => {
          events.push(`encode ${batch.length}`);
          return Promise.resolve(batch.map((ids) => Float32Array.of(ids.length)));
        },
        dispose: () => {
          events.push(`dispose ${pooling}`);
          return Promise.resolve();
        },
      });
    },
  });
  const client = new WorkerClient<EncoderCalls>(fakeWorker<EncoderCalls>(handlers));
  return { client, events, clock, fetches: () => fetches };
}

describe('the encoder worker', () => {
  it('fetches the weights, warms the session up and hands the weights on', async () => {
    const { client, events } = start();
    const progress: number[] = [];
    await client.call(
      'load',
      { weights: FILE, format: 'compact' },
      { onProgress: ({ loadedBytes }) => progress.push(loadedBytes) },
    );
    await client.call('open', FORM);
    expect(await (await client.call('share', null)).text()).toBe('weights');
    expect(progress).toEqual([7]);
    expect(events).toEqual(['open mean from weights', 'encode 1']);
  });

  it('refuses weights of this device that are not what was kept', async () => {
    const { client, events } = start();
    const weights = { name: FILE.name, blob: new Blob(['wrights']), sha256: FILE.sha256 };
    await expect(client.call('load', { weights, format: 'compact' })).rejects.toMatchObject({
      failure: { message: { values: { name: FILE.name } } },
    });
    expect(events).toEqual([]);
    await client.call('load', {
      weights: { ...weights, blob: new Blob([WEIGHTS]) },
      format: 'compact',
    });
    await client.call('open', FORM);
    expect(events[0]).toBe('open mean from weights');
  });

  it('refuses weights of this device that the browser cannot read', async () => {
    const blob = Object.assign(new Blob(['weights']), {
      arrayBuffer: () => Promise.reject(new DOMException('Gone', 'NotReadableError')),
    });
    const handlers = encoderHandlers({
      fetch: () => Promise.reject(new Error('Nothing is to be fetched.')),
      gpu: undefined,
      now: () => 0,
      openSession: () => Promise.reject(new Error('Nothing is to be opened.')),
    });
    const context = {
      signal: new AbortController().signal,
      report: () => undefined,
      transfer: () => undefined,
    };
    const weights = { name: FILE.name, blob, sha256: FILE.sha256 };
    await expect(handlers.load({ weights, format: 'compact' }, context)).rejects.toThrow('damaged');
  });

  it('tells its progress ten times a second at most, and its end', async () => {
    const piece = new Uint8Array(600_000);
    const content = new Uint8Array(5 * piece.length);
    const weights = {
      ...FILE,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
    let pieces = 0;
    const { client, clock } = start(
      new ReadableStream({
        pull(controller) {
          clock.time += 40;
          controller.enqueue(piece);
          pieces += 1;
          if (pieces === 5) controller.close();
        },
      }),
    );
    const progress: number[] = [];
    const onProgress = ({ loadedBytes }: { loadedBytes: number }) => progress.push(loadedBytes);
    await client.call('load', { weights, format: 'compact' }, { onProgress });
    expect(progress.length).toBeLessThan(4);
    expect(progress.at(-1)).toBe(content.length);
  });

  it('opens from the weights of another worker without fetching', async () => {
    const { client, events, fetches } = start();
    const weights = { name: 'model.bin', blob: new Blob(['shared']) };
    await client.call('load', { weights, format: 'compact' });
    await client.call('open', FORM);
    expect(events[0]).toBe('open mean from shared');
    expect(fetches()).toBe(0);
  });

  it('opens what is likely before it is asked', async () => {
    const { client, events } = start();
    await client.call('load', { weights: FILE, format: 'compact', likely: FORM });
    expect(events).toEqual(['open mean from weights', 'encode 1']);
    await client.call('open', FORM);
    await client.call('encode', { pooling: 'mean', batch: [new Int32Array(3)] });
    expect(events).toEqual(['open mean from weights', 'encode 1', 'encode 1']);
  });

  it('drops what it began with where something else is asked for', async () => {
    const { client, events } = start();
    await client.call('load', { weights: FILE, format: 'compact', likely: FORM });
    await client.call('open', { ...FORM, pooling: 'cls' });
    expect(events).toEqual([
      'open mean from weights',
      'encode 1',
      'dispose mean',
      'open cls from weights',
      'encode 1',
    ]);
  });

  it('uses nothing that was made of wrong bytes', async () => {
    const { client, events } = start(new TextEncoder().encode('WEIGHTS'));
    await client.call('load', { weights: FILE, format: 'compact', likely: FORM });
    await client.call('open', FORM);
    expect(events).toEqual(['open mean from weights', 'encode 1']);
    const wrong = new TextEncoder().encode('WEIGHTS');
    const { client: other, events: others } = start(wrong, wrong);
    const load = other.call('load', { weights: FILE, format: 'compact', likely: FORM });
    await expect(load).rejects.toThrow('damaged');
    expect(others).toEqual([]);
  });

  it('opens from memory and from what it has shared alike', async () => {
    const { client, events, fetches } = start();
    await client.call('load', { weights: FILE, format: 'compact' });
    await client.call('open', FORM);
    await client.call('share', null);
    await client.call('encode', { pooling: 'layers', batch: [] });
    expect(events.at(-3)).toBe('open layers from weights');
    expect(fetches()).toBe(1);
  });

  it('encodes a batch', async () => {
    const { client } = start();
    await client.call('load', { weights: FILE, format: 'compact' });
    await client.call('open', FORM);
    const batch = [new Int32Array(3), new Int32Array(5)];
    expect(await client.call('encode', { pooling: 'mean', batch })).toEqual([
      Float32Array.of(3),
      Float32Array.of(5),
    ]);
  });

  it('opens another session for another pooling, and lets go of the one before', async () => {
    const { client, events, fetches } = start();
    await client.call('load', { weights: FILE, format: 'compact' });
    await client.call('open', FORM);
    await client.call('encode', { pooling: 'layers', batch: [] });
    await client.call('encode', { pooling: 'layers', batch: [] });
    expect(events.slice(2)).toEqual([
      'dispose mean',
      'open layers from weights',
      'encode 1',
      'encode 0',
      'encode 0',
    ]);
    expect(fetches()).toBe(1);
  });
});
