import type { EncoderStorage } from '../../storage/encoders/encoder-storage.ts';
import { listEncoders } from '../../storage/encoders/list-encoders.ts';
import { openEncoder } from '../../storage/encoders/open-encoder.ts';
import { storedBytes } from '../../storage/encoders/encoder-record.ts';
import type { EncoderList, KeptEncoder } from '../encoders/encoder-library.ts';

/**
 * What is stored. Downloads hold the publisher's files, which an import has yet to make an encoder of;
 * until then they count as partial.
 */
export async function listKept(storage: EncoderStorage): Promise<EncoderList> {
  const { encoders, damaged, unfinished } = await listEncoders(storage);
  const downloaded = encoders.filter(({ kind }) => kind === 'downloaded');
  const ready = encoders.filter(({ kind }) => kind === 'imported');
  return {
    encoders: await Promise.all(ready.map(({ id }) => keptEncoder(id, storage))),
    partial: [
      ...unfinished.map((download) => ({ ...download, isWhole: false })),
      ...downloaded.map((encoder) => ({
        id: encoder.id,
        bytes: storedBytes(encoder),
        isWhole: true,
      })),
    ],
    damaged,
    isKept: storage.store.persistent,
  };
}

/** @throws StorageError */
export async function keptEncoder(id: string, storage: EncoderStorage): Promise<KeptEncoder> {
  const { encoder, files } = await openEncoder(id, storage);
  const weights = encoder.files.find(({ role }) => role === 'weights')!;
  const tokenizer = encoder.files.find(({ role }) => role === 'tokenizer');
  const { name, precision, windowTokens, poolings, languages, licence } = encoder;
  return {
    bytes: storedBytes(encoder),
    licence,
    source: {
      id,
      name,
      format: encoder.format === 'onnx' ? 'onnx' : 'compact',
      precision,
      windowTokens,
      poolings,
      languages,
      weights: { name: weights.name, blob: files.weights, sha256: weights.sha256 },
      weightsSha256: weights.sha256,
      tokenizer: {
        name: 'tokenizer.json',
        blob: files.tokenizer ?? new Blob(),
        ...(tokenizer ? { sha256: tokenizer.sha256 } : {}),
      },
    },
  };
}
