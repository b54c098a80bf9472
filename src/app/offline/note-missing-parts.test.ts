import { beforeEach, expect, it } from 'vitest';
import { createFakeApp, settled, type FakeApp } from '../fakes/fake-app.ts';

let app: FakeApp;
const missingPart = () => app.store.getState().missingPart;

beforeEach(() => {
  app = createFakeApp();
});

async function failToStart(): Promise<void> {
  const failure = { message: 'The model stopped working.', advice: 'Retry.', detail: '' };
  app.engine.become({ phase: 'failed', failure });
  await settled();
}

it.each(['same', 'newer', 'unreachable'] as const)(
  'names a part that could not be loaded, and what the server has: %s',
  async (serverHas) => {
    app.offlineHost.server = serverHas;
    app.offlineHost.missingPart('assets/documents-place-1a2b.js');
    await settled();
    expect(missingPart()).toEqual({ file: 'assets/documents-place-1a2b.js', serverHas });
    app.actions.dismissMissingPart();
    expect(missingPart()).toBeNull();
  },
);

it('takes the service worker’s word for it', () => {
  app.offlineHost.message({ type: 'missing', file: 'assets/pdf-1a2b.js', serverHas: 'newer' });
  expect(missingPart()).toEqual({ file: 'assets/pdf-1a2b.js', serverHas: 'newer' });
});

it('suspects another version when the encoder does not start', async () => {
  await failToStart();
  expect(missingPart()).toBeNull();
  app.offlineHost.server = 'newer';
  app.engine.becomeReady();
  await failToStart();
  expect(missingPart()).toEqual({ file: null, serverHas: 'newer' });
});
