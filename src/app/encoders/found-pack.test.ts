import { describe, expect, it } from 'vitest';
import type { TagPack } from '../../core/tag-pack.ts';
import { inEnglish } from '../../core/words.ts';
import { encodeTagPack } from '../../storage/encode-tag-pack.ts';
import { failureOf } from '../failure.ts';
import { fakeSource, packOf } from '../fakes/fake-encoders.ts';
import { fakePack } from '../fakes/fake-pack.ts';
import { listEncoders } from './encoder-entry.ts';
import { ENCODER_CATALOGUE } from '../../core/encoder-catalogue.ts';
import { isOfUse, isPackFile, readPackFile } from './found-pack.ts';
import { packRemarks } from './pack-facts.ts';

const ENCODERS = listEncoders({
  catalogue: ENCODER_CATALOGUE,
  embedded: fakeSource('all-MiniLM-L6-v2', 'MiniLM'),
  kept: [{ source: fakeSource('mine', 'Mine'), bytes: 8, licence: null }],
  transfers: new Map(),
});

const fileOf = (pack: TagPack) => ({
  name: 'a.taglight.json',
  blob: new Blob([encodeTagPack(pack)]),
});
const read = (pack: TagPack, packs: readonly TagPack[] = []) =>
  readPackFile(fileOf(pack), packs, ENCODERS);

function withOtherWeights(changes: Partial<TagPack> = {}): TagPack {
  const encoder = { ...fakePack.encoder, weightsSha256: '1'.repeat(64) };
  return { ...fakePack, encoder, ...changes };
}

describe('a file of a tag set', () => {
  it.each([
    ['made-with-ml.taglight.json', true],
    ['made-with-ml.taglight (1).json', true],
    ['folder/Mine.TAGLIGHT.JSON', true],
    ['config.json', false],
    ['taglight.json', false],
  ])('%s is one by its name: %s', (name, isOne) => {
    expect(isPackFile({ name })).toBe(isOne);
  });

  it('fits an encoder that is here', async () => {
    const found = await read(fakePack);
    expect(found).toEqual({ pack: fakePack, naming: 'new', encoder: 'MiniLM', fit: 'fits' });
    expect(packRemarks(found)).toEqual([]);
  });

  it('says which encoder it needs', async () => {
    const known = await read(packOf('scibert-int8'));
    expect([known.encoder, known.fit]).toEqual(['SciBERT int8', 'absent']);
    expect(packRemarks(known)).toEqual(['It needs SciBERT int8, which is not on this device.']);
    const unknown = await read(packOf('imported-1', { trainingRows: ROWS }));
    expect([unknown.encoder, unknown.fit]).toEqual(['imported-1', 'absent']);
    expect(packRemarks(unknown)[0]).toContain('It brings texts');
    expect([known, unknown].map(isOfUse)).toEqual([true, true]);
  });

  it('is of no use for other weights, unless it can be trained anew', async () => {
    const found = await read(withOtherWeights());
    expect([found.fit, isOfUse(found)]).toEqual(['other-weights', false]);
    expect(packRemarks(found)[0]).toMatch(/other weights of MiniLM .* cannot be used here/);
    const trainable = await read(withOtherWeights({ trainingRows: ROWS }));
    expect(isOfUse(trainable)).toBe(true);
  });

  it('takes the place of nothing that is here', async () => {
    const other = { ...fakePack, description: 'Another one.' };
    const found = await read(other, [fakePack]);
    expect([found.pack.name, found.naming]).toEqual(['Made With ML (2)', 'renamed']);
    expect(packRemarks(found)[0]).toContain('becomes Made With ML (2)');
    const again = await read(other, [fakePack, found.pack]);
    expect([again.pack.name, again.naming]).toEqual(['Made With ML (2)', 'known']);
    const third = await read({ ...other, licence: 'CC0-1.0' }, [fakePack, found.pack]);
    expect(third.pack.name).toBe('Made With ML (3)');
  });

  it('is known again', async () => {
    expect((await read(fakePack, [packOf('mine'), fakePack])).naming).toBe('known');
  });

  it('joins its tag set when it is the head for another encoder', async () => {
    const found = await read(packOf('mine'), [fakePack]);
    expect([found.pack.name, found.naming]).toEqual(['Made With ML', 'joins']);
    const [first, ...rest] = fakePack.tags;
    const tags = [{ ...first!, name: 'sight' }, ...rest];
    expect((await read(packOf('mine', { tags }), [fakePack])).naming).toBe('renamed');
  });

  it('is refused in words that name file and field', async () => {
    const text = encodeTagPack(fakePack).replace('"softmax"', '"hardmax"');
    const broken = { name: 'b.taglight.json', blob: new Blob([text]) };
    const refusal = readPackFile(broken, [], ENCODERS).catch((error: unknown) => error);
    const { message, advice } = failureOf(await refusal, { message: '', advice: '' });
    expect(inEnglish(message)).toBe('b.taglight.json cannot be imported.');
    expect(inEnglish(advice)).toMatch(/head\.activation.*Nothing was kept/s);
  });
});

const ROWS: TagPack['trainingRows'] = { kind: 'inline', rows: [{ text: 'cats', tag: 'vision' }] };
