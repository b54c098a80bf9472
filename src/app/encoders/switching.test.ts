import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../engine/engine.ts';
import { FakeEncoders, fakeSource, packOf } from '../fakes/fake-encoders.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { fakePack } from '../fakes/fake-pack.ts';

const SCIBERT = fakeSource('scibert', 'SciBERT');

function ready(id: string): EngineState {
  const form = { backend: 'wasm', precision: 'int8', startMilliseconds: 1 } as const;
  return {
    phase: 'ready',
    encoder: { id, name: id, ...form, backendReason: '', webGpuObstacle: null, checks: [] },
  };
}

/** With SciBERT on this device, and these packs beside the embedded one. */
async function appWithSciBert(packs = [packOf('scibert')]): Promise<FakeApp> {
  const encoders = new FakeEncoders();
  encoders.kept = [{ source: SCIBERT, bytes: 8, licence: null }];
  const app = await startFakeApp({ library: encoders.library });
  app.store.setState(({ packs: known }) => ({ packs: [...known, ...packs] }));
  return app;
}

function pack(app: FakeApp): string | null {
  const { packState } = app.store.getState();
  return packState.phase === 'ready' ? packState.pack.encoder.id : null;
}

describe('changing encoders', () => {
  it('tags with the pair in use until the other encoder is ready, then with its own head', async () => {
    const app = await appWithSciBert();
    app.actions.switching.chooseEncoder('scibert');
    expect(app.engine.uses[0]).toMatchObject({
      source: { id: 'scibert' },
      options: { backend: 'auto', pooling: 'mean' },
    });
    expect(pack(app)).toBe('all-MiniLM-L6-v2');
    app.engine.become(ready('scibert'));
    app.engine.uses[0]?.resolve();
    await settled();
    expect(pack(app)).toBe('scibert');
    expect(app.store.getState().switching.phase).toBe('idle');
  });

  it('goes on with the encoder before when the other one cannot be opened', async () => {
    const app = await appWithSciBert();
    app.actions.switching.chooseEncoder('scibert');
    const failure = { message: 'No memory.', advice: 'Close tabs.', detail: 'OOM' };
    app.engine.uses[0]?.reject(Object.assign(new Error('OOM'), { failure }));
    await settled();
    const { switching, choice } = app.store.getState();
    expect(switching).toEqual({ phase: 'failed', failure });
    expect(choice.encoderId).toBe('all-MiniLM-L6-v2');
    expect(pack(app)).toBe('all-MiniLM-L6-v2');
  });

  it('lists as damaged what changed on the disk', async () => {
    const encoders = new FakeEncoders();
    encoders.kept = [{ source: SCIBERT, bytes: 8, licence: null }];
    encoders.wrong.add('scibert');
    const app = await startFakeApp({ library: encoders.library });
    app.store.setState(({ packs }) => ({ packs: [...packs, packOf('scibert')] }));
    app.actions.switching.chooseEncoder('scibert');
    app.engine.uses[0]?.reject(new Error('Another sha256'));
    await settled();
    const entry = app.store.getState().encoders.find(({ id }) => id === 'scibert');
    expect(entry?.state.phase).toBe('failed');
    encoders.damaged = [];
    await app.actions.removeEncoder('scibert');
    const { encoders: listed } = app.store.getState();
    expect(listed.some(({ id }) => id === 'scibert')).toBe(false);
  });

  it('offers to train where the tag set has no head, and leaves the encoder as it is', async () => {
    const rows = [{ text: 'cats', tag: 'vision' }];
    const app = await appWithSciBert([]);
    app.store.setState({ packs: [{ ...fakePack, trainingRows: { kind: 'inline', rows } }] });
    app.actions.switching.chooseEncoder('scibert');
    const { switching, choice } = app.store.getState();
    expect(switching).toMatchObject({
      phase: 'no-head',
      offer: { encoder: 'SciBERT', tagSet: 'Made With ML', training: { texts: 1 } },
    });
    expect(choice.encoderId).toBe('all-MiniLM-L6-v2');
    expect(app.engine.uses).toHaveLength(0);
  });

  it('says which encoder a tag set without texts needs', async () => {
    const app = await appWithSciBert([packOf('scibert', { name: 'Mine' })]);
    app.actions.switching.chooseTagSet('Mine');
    expect(app.store.getState().switching).toMatchObject({
      phase: 'no-head',
      offer: {
        training: null,
        encodersWithHead: [{ id: 'scibert', name: 'SciBERT' }],
        tagSetsWithHead: [],
      },
    });
  });

  it('never takes a head that was made for other weights', async () => {
    const foreign = packOf('scibert');
    const app = await appWithSciBert([
      { ...foreign, encoder: { ...foreign.encoder, weightsSha256: '1'.repeat(64) } },
    ]);
    app.actions.switching.chooseEncoder('scibert');
    expect(app.store.getState().switching.phase).toBe('no-head');
  });

  it('opens the encoder in use anew on another backend, and remembers it', async () => {
    const app = await appWithSciBert();
    app.actions.switching.chooseBackend('all-MiniLM-L6-v2', 'wasm');
    expect(app.engine.uses[0]?.options.backend).toBe('wasm');
    expect(app.storage.getItem('taglight.choice')).toContain('"wasm"');
  });
});
