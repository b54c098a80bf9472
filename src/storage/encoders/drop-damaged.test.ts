import { describe, expect, it } from 'vitest';
import { addEncoder } from './add-encoder.ts';
import { dropDamaged } from './drop-damaged.ts';
import { filePath } from './encoder-storage.ts';
import { emptyStorage, FACTS, FILES } from './fixtures/encoder-storage.ts';
import { listEncoders } from './list-encoders.ts';

describe('dropDamaged', () => {
  it('leaves what is whole', async () => {
    const storage = emptyStorage();
    await addEncoder(FACTS, FILES, storage);
    expect(await dropDamaged(FACTS.id, storage)).toEqual([]);
    expect((await listEncoders(storage)).encoders).toHaveLength(1);
  });

  it('removes a file of the right length with wrong bytes, so that the encoder is listed as damaged', async () => {
    const storage = emptyStorage();
    const { files } = await addEncoder(FACTS, FILES, storage);
    const { name, bytes } = files.find(({ role }) => role === 'weights')!;
    const writer = await storage.store.open(filePath(FACTS.id, name));
    await writer.truncate(0);
    await writer.append(new Uint8Array(bytes));
    await writer.close();
    expect((await listEncoders(storage)).damaged).toEqual([]);
    expect(await dropDamaged(FACTS.id, storage)).toEqual([name]);
    const { encoders, damaged } = await listEncoders(storage);
    expect(encoders).toEqual([]);
    expect(damaged).toMatchObject([{ id: FACTS.id }]);
  });

  it('has nothing to say of what is not there', async () => {
    expect(await dropDamaged('nobody', emptyStorage())).toEqual([]);
  });
});
