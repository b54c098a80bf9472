import { describe, expect, it } from 'vitest';
import type { TagPack } from '../../core/tag-pack.ts';
import { FakeEncoders, fakeSource } from '../fakes/fake-encoders.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { fakePack } from '../fakes/fake-pack.ts';

const weighted = { precision: 0.8, recall: 0.8, f1: 0.8 };
const TRAINED = {
  head: { ...fakePack.head, temperature: 2 },
  pooling: 'layers',
  C: 0.3,
  scores: { crossValidated: { weighted, accuracy: 0.8, folds: 5 } },
} as const;

/** With SciBERT kept, asked for with a tag set that can be trained for it. */
async function appWithOffer(): Promise<{ app: FakeApp; encoders: FakeEncoders }> {
  const encoders = new FakeEncoders();
  encoders.kept = [{ source: fakeSource('scibert', 'SciBERT'), bytes: 8, licence: null }];
  const { library, packLibrary, trainer } = encoders;
  const pack: TagPack = { ...fakePack, trainingRows: { kind: 'inline', rows: [] } };
  const loadPack = (): Promise<TagPack> => Promise.resolve(pack);
  const app = await startFakeApp({ library, packLibrary, trainer, loadPack });
  app.actions.switching.chooseEncoder('scibert');
  app.actions.training.accept();
  await settled();
  return { app, encoders };
}

describe('training for another encoder', () => {
  it('tells its progress and the time left, and leaves the pair in use alone', async () => {
    const { app, encoders } = await appWithOffer();
    const { onProgress } = encoders.trainings[0]!.options;
    onProgress?.({ stage: 'encoding', rowsDone: 0, rowsTotal: 40 });
    app.clock.advance(1000);
    onProgress?.({ stage: 'encoding', rowsDone: 10, rowsTotal: 40 });
    expect(app.store.getState().training).toMatchObject({
      phase: 'running',
      encoder: 'SciBERT',
      remainingMilliseconds: 3000,
    });
    expect(app.store.getState().choice.encoderId).toBe('all-MiniLM-L6-v2');
    expect(app.engine.uses).toHaveLength(0);
  });

  it('keeps the head, shows both scores, and uses the pair', async () => {
    const { app, encoders } = await appWithOffer();
    encoders.trainings[0]!.answer.resolve(TRAINED);
    await settled();
    expect(encoders.keptPacks[0]).toMatchObject({
      name: 'Made With ML',
      encoder: { id: 'scibert', pooling: 'layers' },
      head: { temperature: 2 },
    });
    expect(app.store.getState().training).toMatchObject({
      phase: 'done',
      now: { encoder: 'SciBERT', scores: TRAINED.scores },
      before: { encoder: 'MiniLM' },
    });
    expect(app.engine.uses[0]?.source.id).toBe('scibert');
  });

  it('keeps nothing once it was cancelled', async () => {
    const { app, encoders } = await appWithOffer();
    app.actions.training.cancel();
    expect(encoders.trainings[0]!.options.signal?.aborted).toBe(true);
    encoders.trainings[0]!.answer.resolve(TRAINED);
    await settled();
    expect(app.store.getState().training.phase).toBe('idle');
    expect(encoders.keptPacks).toEqual([]);
  });

  it('says what went wrong', async () => {
    const { app, encoders } = await appWithOffer();
    const failure = { message: 'No memory.', advice: 'Close tabs.', detail: 'OOM' };
    encoders.trainings[0]!.answer.reject(Object.assign(new Error('OOM'), { failure }));
    await settled();
    expect(app.store.getState().training).toEqual({ phase: 'failed', failure });
  });
});
