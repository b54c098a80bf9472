import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeApp, settled, type FakeApp } from '../fakes/fake-app.ts';
import { FakeOfflineHost, FakeServiceWorker } from '../fakes/fake-offline-host.ts';

const HOUR = 3_600_000;

let app: FakeApp;
let host: FakeOfflineHost;
const update = (): string => app.store.getState().update;

/** A visit with a service worker of an earlier one. */
async function start(): Promise<void> {
  host.registration.active = new FakeServiceWorker('activated');
  app.actions.start();
  app.engine.becomeReady();
  await settled();
  app.clock.advance(1000);
  await settled();
}

/** A newer version is stored whole and waits. */
function storeNewer(): FakeServiceWorker {
  const worker = host.install();
  host.registration.waiting = worker;
  worker.become('installed');
  return worker;
}

beforeEach(() => {
  host = new FakeOfflineHost();
  host.controlled = true;
  app = createFakeApp({ offlineHost: host });
});

describe('a newer version', () => {
  it('is offered once it is stored whole', async () => {
    await start();
    const worker = host.install();
    expect(update()).toBe('none');
    worker.become('installed');
    expect(update()).toBe('ready');
  });

  it('is offered when it was stored at an earlier visit', async () => {
    host.registration.waiting = new FakeServiceWorker('installed');
    await start();
    expect(update()).toBe('ready');
  });

  it('is no update when it is the first', async () => {
    app.actions.start();
    app.engine.becomeReady();
    await settled();
    app.clock.advance(1000);
    await settled();
    host.install().become('installed');
    expect(update()).toBe('none');
  });

  it('never takes over by itself', async () => {
    await start();
    const worker = storeNewer();
    app.clock.advance(24 * HOUR);
    host.visible();
    expect(worker.orders).toEqual([]);
    expect(host.reloads).toBe(0);
  });
});

describe('taking it', () => {
  it('tells the worker, keeps the text and reloads once', async () => {
    await start();
    const worker = storeNewer();
    app.actions.typeText('just typed');
    app.actions.updateApp();
    expect(worker.orders).toEqual([{ type: 'take-over' }]);
    expect(update()).toBe('taking-over');
    expect(host.reloads).toBe(0);
    host.controller();
    host.controller();
    expect(host.reloads).toBe(1);
    expect(app.storage.getItem('taglight.text')).toBe('just typed');
  });

  it('only reloads when another tab took it before', async () => {
    await start();
    app.actions.updateApp();
    expect(host.reloads).toBe(1);
  });
});

describe('when another tab takes it', () => {
  it('reloads with the text kept', async () => {
    await start();
    app.actions.typeText('just typed');
    host.controller();
    expect(host.reloads).toBe(1);
    expect(app.storage.getItem('taglight.text')).toBe('just typed');
  });

  it('leaves the reload to the person where the text could not be kept', async () => {
    await start();
    app.actions.typeText('x'.repeat(1_000_001));
    host.controller();
    expect(host.reloads).toBe(0);
    expect(update()).toBe('taken-elsewhere');
    app.actions.reloadApp();
    expect(host.reloads).toBe(1);
  });

  it('leaves it to them during an import', async () => {
    await start();
    app.store.setState({ importing: { phase: 'running', what: 'Quantising', share: null } });
    host.controller();
    expect([host.reloads, update()]).toEqual([0, 'taken-elsewhere']);
  });
});

it('does not reload when the first worker of all takes the page up', async () => {
  host.controlled = false;
  createFakeApp({ offlineHost: host });
  host.controller();
  expect(host.reloads).toBe(0);
  host.controller();
  expect(host.reloads).toBe(1);
});

it('looks for a newer version when the page comes into view, at most once an hour', async () => {
  await start();
  host.visible();
  expect(host.registration.looks).toBe(0);
  app.clock.advance(HOUR);
  expect(host.registration.looks).toBe(0);
  host.visible();
  host.visible();
  expect(host.registration.looks).toBe(1);
  app.clock.advance(HOUR);
  host.visible();
  expect(host.registration.looks).toBe(2);
});
