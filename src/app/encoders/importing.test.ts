import { describe, expect, it } from 'vitest';
import type { ImportedEncoder } from '../../engine/import-calls.ts';
import { MissingFilesError } from '../../engine/missing-files-error.ts';
import { UnnamedTagsError } from '../../engine/unnamed-tags-error.ts';
import { FakeEncoders, fakeSource } from '../fakes/fake-encoders.ts';
import { type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { fakePack } from '../fakes/fake-pack.ts';

const file = (name: string) => ({ name, blob: new Blob([name]) });

const IMPORTED: ImportedEncoder = {
  source: fakeSource('imported-1', 'Mine'),
  usage: {
    pooling: 'pooler',
    normalisation: 'none',
    windowTokens: 256,
    textTemplate: '{title} {description}',
    textCleaning: 'made-with-ml',
  },
  head: {
    head: fakePack.head,
    tags: ['vision', 'language', 'other'],
    pooling: 'pooler',
    textCleaning: 'made-with-ml',
    textTemplate: '{title} {description}',
    noneTag: 'other',
    threshold: 0.9,
  },
  report: {
    kind: 'made-with-ml',
    found: 'Made With ML checkpoint (model.pt)',
    tokeniser: 'scibert',
    shape: null,
    parameters: 100,
    precision: 'int8',
    bytes: 8,
    comparison: { notCompared: '' },
    tags: null,
    unusedWeights: [],
    unusedFiles: [],
  },
};

async function importing(): Promise<{ app: FakeApp; encoders: FakeEncoders }> {
  const encoders = new FakeEncoders();
  const { library, packLibrary, importer } = encoders;
  const app = await startFakeApp({ library, packLibrary, importer });
  app.actions.importing.importFiles([file('model.pt')]);
  return { app, encoders };
}

describe('importing', () => {
  it('keeps nothing before the person says so, then encoder and tag set, and uses them', async () => {
    const { app, encoders } = await importing();
    encoders.imports[0]!.answer.resolve(IMPORTED);
    await settled();
    expect(app.store.getState().importing.phase).toBe('done');
    expect(encoders.kept).toEqual([]);

    app.actions.importing.keep();
    await settled();
    expect(encoders.kept[0]?.source.id).toBe('imported-1');
    expect(encoders.keptPacks[0]).toMatchObject({
      name: 'Mine',
      encoder: { id: 'imported-1', pooling: 'pooler', textCleaning: 'made-with-ml' },
      tags: [{ threshold: 0.9 }, {}, {}],
    });
    expect(app.engine.uses[0]).toMatchObject({
      source: { id: 'imported-1' },
      options: { pooling: 'pooler' },
    });
  });

  it('lets files that came wait for those that are missing', async () => {
    const { app, encoders } = await importing();
    encoders.imports[0]!.answer.reject(new MissingFilesError(['args.json']));
    await settled();
    expect(app.store.getState().importing).toMatchObject({ missing: ['args.json'] });
    app.actions.importing.importFiles([file('args.json')]);
    expect(encoders.imports[1]?.files.map(({ name }) => name)).toEqual(['model.pt', 'args.json']);
  });

  it('goes on with tag names that were typed in, also in another precision', async () => {
    const { app, encoders } = await importing();
    encoders.imports[0]!.answer.reject(new UnnamedTagsError(3));
    await settled();
    app.actions.importing.nameTags(['a', 'b', 'c']);
    expect(encoders.imports[1]?.options?.tagNames).toEqual(['a', 'b', 'c']);
    encoders.imports[1]!.answer.resolve(IMPORTED);
    await settled();
    app.actions.importing.choosePrecision('fp32');
    expect(encoders.imports[2]?.options).toMatchObject({
      precision: 'fp32',
      tagNames: ['a', 'b', 'c'],
    });
  });

  it('shows nothing of an import that was cancelled', async () => {
    const { app, encoders } = await importing();
    app.actions.importing.discard();
    expect(encoders.imports[0]?.options?.signal?.aborted).toBe(true);
    encoders.imports[0]!.answer.resolve(IMPORTED);
    await settled();
    expect(app.store.getState().importing.phase).toBe('idle');
  });
});
