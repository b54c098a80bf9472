import { describe, expect, it } from 'vitest';
import { words } from '../../core/words.ts';
import { encodeTagPack } from '../../storage/encode-tag-pack.ts';
import { FakeEncoders, packOf } from '../fakes/fake-encoders.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { fakePack } from '../fakes/fake-pack.ts';

const MINE = { ...fakePack, name: 'Mine' };

const fileOf = (pack: typeof fakePack) => ({
  name: `${pack.name}.taglight.json`,
  blob: new Blob([encodeTagPack(pack)]),
});

async function started(): Promise<{ app: FakeApp; encoders: FakeEncoders }> {
  const encoders = new FakeEncoders();
  const { library, packLibrary, importer } = encoders;
  return { app: await startFakeApp({ library, packLibrary, importer }), encoders };
}

describe('importing tag sets', () => {
  it('keeps nothing before the person says so, then uses it', async () => {
    const { app, encoders } = await started();
    app.actions.importing.importFiles([fileOf(MINE)]);
    await settled();
    expect(app.store.getState().importing).toMatchObject({ phase: 'pack', found: { fit: 'fits' } });
    expect(encoders.keptPacks).toEqual([]);
    app.actions.importing.keep();
    await settled();
    expect(encoders.keptPacks).toEqual([MINE]);
    const { importing, choice, packState } = app.store.getState();
    expect([importing.phase, choice.tagSet]).toEqual(['idle', 'Mine']);
    expect(packState).toEqual({ phase: 'ready', pack: MINE });
  });

  it('shows several one after another, whatever becomes of each', async () => {
    const { app, encoders } = await started();
    const broken = { name: 'broken.taglight.json', blob: new Blob(['{']) };
    app.actions.importing.importFiles([broken, fileOf(MINE)]);
    await settled();
    expect(app.store.getState().importing.phase).toBe('failed');
    app.actions.importing.discard();
    await settled();
    expect(app.store.getState().importing.phase).toBe('pack');
    app.actions.importing.discard();
    await settled();
    expect(app.store.getState().importing.phase).toBe('idle');
    expect(encoders.keptPacks).toEqual([]);
  });

  it('lets the encoder that came with it go first', async () => {
    const { app, encoders } = await started();
    const weights = { name: 'model.safetensors', blob: new Blob() };
    app.actions.importing.importFiles([fileOf(MINE), weights]);
    await settled();
    expect(encoders.imports[0]?.files).toEqual([weights]);
    expect(app.store.getState().importing.phase).toBe('running');
    app.actions.importing.discard();
    await settled();
    expect(app.store.getState().importing.phase).toBe('pack');
  });

  it('offers to get the encoder that it needs', async () => {
    const { app } = await started();
    app.actions.importing.importFiles([fileOf(packOf('scibert-int8', { name: 'Mine' }))]);
    await settled();
    app.actions.importing.keep();
    await settled();
    expect(app.store.getState()).toMatchObject({
      choice: { tagSet: 'Made With ML' },
      switching: {
        phase: 'no-head',
        offer: {
          tagSet: 'Mine',
          madeFor: ['SciBERT int8'],
          encodersToGet: [{ id: 'scibert-int8', name: 'SciBERT int8' }],
        },
      },
    });
  });

  it('says when it could not be kept', async () => {
    const { app, encoders } = await started();
    encoders.packLibrary.save = () => Promise.reject(new Error('full'));
    app.actions.importing.importFiles([fileOf(MINE)]);
    await settled();
    app.actions.importing.keep();
    await settled();
    expect(app.store.getState().importing).toMatchObject({
      phase: 'failed',
      failure: { message: words('{name} could not be kept.', { name: 'Mine' }) },
    });
  });
});
