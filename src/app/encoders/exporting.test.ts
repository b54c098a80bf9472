import { describe, expect, it } from 'vitest';
import { words } from '../../core/words.ts';
import { decodeTagPack } from '../../storage/decode-tag-pack.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { fakePack } from '../fakes/fake-pack.ts';

async function exporting(): Promise<FakeApp> {
  const app = await startFakeApp();
  app.actions.exporting.exportInUse();
  return app;
}

const stateOf = (app: FakeApp) => app.store.getState().exporting;
const NAMES = { tagSet: 'Made With ML', encoder: 'MiniLM' };

describe('exporting', () => {
  it('tells how far it is, once at a time, and gives the zip in the end', async () => {
    const app = await exporting();
    expect(stateOf(app)).toEqual({ phase: 'running', ...NAMES, share: null });
    app.actions.exporting.exportInUse();
    const [only, ...others] = app.encoders.exports;
    expect(others).toEqual([]);
    only!.options.onProgress!(0.4);
    expect(stateOf(app)).toEqual({ phase: 'running', ...NAMES, share: 0.4 });
    only!.answer.resolve(new Blob(['zip']));
    await settled();
    expect(stateOf(app)).toEqual({ phase: 'idle' });
    expect(app.encoders.given.map(({ name }) => name)).toEqual(['made-with-ml-minilm.zip']);
  });

  it('gives nothing once it was cancelled, and can begin anew', async () => {
    const app = await exporting();
    const { options, answer } = app.encoders.exports[0]!;
    app.actions.exporting.discard();
    expect(options.signal!.aborted).toBe(true);
    options.onProgress!(0.5);
    answer.resolve(new Blob(['zip']));
    await settled();
    expect(stateOf(app)).toEqual({ phase: 'idle' });
    expect(app.encoders.given).toEqual([]);
    app.actions.exporting.exportInUse();
    expect(app.encoders.exports).toHaveLength(2);
  });

  it('says why it failed, until that is put away', async () => {
    const app = await exporting();
    app.encoders.exports[0]!.answer.reject(new Error('OOM'));
    await settled();
    expect(stateOf(app)).toMatchObject({
      phase: 'failed',
      failure: {
        message: words('{tagSet} with {encoder} could not be exported.', NAMES),
        detail: 'Error: OOM',
      },
    });
    app.actions.exporting.discard();
    expect(stateOf(app)).toEqual({ phase: 'idle' });
  });

  it('gives the tag set alone as a file that can be read again', async () => {
    const app = await startFakeApp();
    app.actions.exporting.exportPack();
    const [given] = app.encoders.given;
    expect(given?.name).toBe('made-with-ml.taglight.json');
    expect(decodeTagPack(await given!.file.text())).toEqual(fakePack);
  });
});
