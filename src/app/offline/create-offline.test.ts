import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeApp, settled, type FakeApp } from '../fakes/fake-app.ts';
import { FakeServiceWorker, type FakeOfflineHost } from '../fakes/fake-offline-host.ts';

let app: FakeApp;
let host: FakeOfflineHost;

beforeEach(() => {
  app = createFakeApp();
  host = app.offlineHost;
});

async function start(): Promise<void> {
  app.actions.start();
  app.engine.becomeReady();
  await settled();
}

async function startAndRegister(): Promise<void> {
  await start();
  app.clock.advance(1000);
  await settled();
}

describe('when it begins', () => {
  it('waits until the app has started, and a moment longer', async () => {
    app.clock.advance(60_000);
    expect(host.registered).toBe(0);
    await start();
    expect(host.registered).toBe(0);
    app.clock.advance(1000);
    expect(host.registered).toBe(1);
    app.actions.typeText('more');
    app.clock.advance(60_000);
    expect(host.registered).toBe(1);
  });

  it('says that nothing is kept where the browser refuses', async () => {
    host.refuses = true;
    await startAndRegister();
    expect(app.store.getState().offline).toEqual({ phase: 'unavailable' });
  });
});

describe('the first visit', () => {
  it('tells how much is stored, then that all is', async () => {
    await startAndRegister();
    const worker = host.install();
    host.message({ type: 'storing', storedBytes: 4, totalBytes: 28 });
    const { store } = app;
    expect(store.getState().offline).toEqual({ phase: 'storing', storedBytes: 4, totalBytes: 28 });
    host.registration.active = worker;
    worker.become('activated');
    expect(worker.orders).toEqual([{ type: 'complete' }]);
    host.message({ type: 'stored' });
    expect(store.getState().offline).toEqual({ phase: 'ready' });
  });

  it.each(['no-room', 'unreachable'] as const)('tells that it failed: %s', async (reason) => {
    await startAndRegister();
    host.install();
    host.message({ type: 'not-stored', reason, detail: '' });
    expect(app.store.getState().offline).toEqual({ phase: 'failed', reason });
  });
});

describe('a later visit', () => {
  let worker: FakeServiceWorker;

  beforeEach(() => {
    worker = new FakeServiceWorker('activated');
    host.registration.active = worker;
  });

  it('has the worker look whether all is still there', async () => {
    await startAndRegister();
    expect(worker.orders).toEqual([{ type: 'complete' }]);
  });

  it('stays ready while a newer version is stored, or fails to be', async () => {
    await startAndRegister();
    host.message({ type: 'stored' });
    host.install();
    host.message({ type: 'storing', storedBytes: 4, totalBytes: 28 });
    expect(app.store.getState().offline).toEqual({ phase: 'ready' });
    host.message({ type: 'not-stored', reason: 'unreachable', detail: '' });
    expect(app.store.getState().offline).toEqual({ phase: 'ready' });
  });

  it('keeps the runtime last, for encoders of the person’s own', async () => {
    await startAndRegister();
    host.message({ type: 'stored' });
    expect(worker.orders.slice(1)).toEqual([{ type: 'keep-runtime', backend: 'wasm' }]);
  });

  it('keeps that for WebGPU too where the encoder runs there', async () => {
    await startAndRegister();
    const ready = app.engine.state;
    if (ready.phase !== 'ready') throw new Error('The engine is not ready.');
    app.engine.become({ ...ready, encoder: { ...ready.encoder, backend: 'webgpu' } });
    host.message({ type: 'stored' });
    expect(worker.orders).toContainEqual({ type: 'keep-runtime', backend: 'webgpu' });
  });

  it('leaves the runtime for its first use where few bytes are wanted', async () => {
    host.savesData = true;
    await startAndRegister();
    host.message({ type: 'stored' });
    expect(worker.orders).toEqual([{ type: 'complete' }]);
  });
});

it('keeps the text before it reloads', () => {
  app.actions.typeText('just typed');
  app.actions.reloadApp();
  expect(app.storage.getItem('taglight.text')).toBe('just typed');
  expect(host.reloads).toBe(1);
});
