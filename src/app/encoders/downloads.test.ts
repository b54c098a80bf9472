import { describe, expect, it } from 'vitest';
import type { EncoderEntry } from './encoder-entry.ts';
import { FakeEncoders } from '../fakes/fake-encoders.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';

const FORM = 'scibert-int8';
const SOME = { loadedBytes: 40, totalBytes: 100, estimate: null, retryAfter: null };

async function downloading(): Promise<{ app: FakeApp; encoders: FakeEncoders }> {
  const encoders = new FakeEncoders();
  const { library, importer } = encoders;
  const app = await startFakeApp({ library, importer });
  app.actions.downloads.start(FORM);
  await settled();
  encoders.downloads[0]?.onProgress(SOME);
  return { app, encoders };
}

function stateOf(app: FakeApp): EncoderEntry['state'] | undefined {
  return app.store.getState().encoders.find(({ id }) => id === FORM)?.state;
}

describe('downloads', () => {
  it('fetches nothing unasked, and each form once at a time', async () => {
    const { app, encoders } = await downloading();
    app.actions.downloads.start(FORM);
    expect(encoders.downloads).toHaveLength(1);
    expect(stateOf(app)).toEqual({ phase: 'downloading', ...SOME });
  });

  it('pauses with what has come, and goes on', async () => {
    const { app, encoders } = await downloading();
    app.actions.downloads.pause(FORM);
    await settled();
    expect(encoders.downloads[0]?.signal.aborted).toBe(true);
    expect(stateOf(app)).toEqual({ phase: 'paused', loadedBytes: 40 });
    app.actions.downloads.start(FORM);
    expect(encoders.downloads).toHaveLength(2);
  });

  it('leaves nothing of what was cancelled', async () => {
    const { app } = await downloading();
    app.actions.downloads.cancel(FORM);
    await settled();
    expect(stateOf(app)).toEqual({ phase: 'absent' });
  });

  it('makes an encoder of the files under the name of the form', async () => {
    const { app, encoders } = await downloading();
    encoders.downloads[0]?.resolve([{ name: 'model.onnx', blob: new Blob() }]);
    await settled();
    expect(stateOf(app)?.phase).toBe('preparing');
    expect(encoders.imports[0]?.files[0]?.name).toBe('model.onnx');
  });

  it('says of a failure to make it ready that the download is kept, and goes on from there', async () => {
    const { app, encoders } = await downloading();
    encoders.downloads[0]?.resolve([{ name: 'model.onnx', blob: new Blob() }]);
    await settled();
    encoders.imports[0]?.answer.reject(new Error('OOM'));
    await settled();
    expect(stateOf(app)).toMatchObject({
      phase: 'failed',
      failure: { message: 'The download is whole, but could not be made ready.' },
    });
    app.actions.downloads.start(FORM);
    encoders.downloads[1]?.resolve([{ name: 'model.onnx', blob: new Blob() }]);
    await settled();
    expect(encoders.imports).toHaveLength(2);
  });

  it('tells after a reload that one is there and only to be made ready', async () => {
    const encoders = new FakeEncoders();
    encoders.partial = [{ id: FORM, bytes: 100, isWhole: true }];
    const app = await startFakeApp({ library: encoders.library });
    expect(stateOf(app)).toEqual({ phase: 'unprepared' });
  });

  it('says why one failed', async () => {
    const { app, encoders } = await downloading();
    const failure = { message: 'Gone.', advice: 'Try another.', detail: '404' };
    encoders.downloads[0]?.reject(Object.assign(new Error('404'), { failure }));
    await settled();
    expect(stateOf(app)).toEqual({ phase: 'failed', failure });
  });
});
