import { findForm } from '../../core/encoder-catalogue.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import { addEncoder } from '../../storage/encoders/add-encoder.ts';
import type { EncoderStorage } from '../../storage/encoders/encoder-storage.ts';
import { replaceEncoder } from '../../storage/encoders/replace-encoder.ts';
import type { NewFile } from '../../storage/encoders/write-files.ts';

/** In memory at once. */
const RUN_BYTES = 4_000_000;

/**
 * Stores an encoder that an import made, in place of the downloaded files that it was made of; they stay
 * until it is whole.
 * @param from names of the files that it was made of
 * @throws StorageError
 */
export async function saveEncoder(
  source: EncoderSource,
  from: string,
  storage: EncoderStorage,
): Promise<void> {
  const { id, name, format, precision, poolings, windowTokens, languages } = source;
  const form = findForm(id);
  const files = [fileOf('tokenizer', source.tokenizer), fileOf('weights', source.weights)];
  const store = form ? replaceEncoder : addEncoder;
  await store(
    {
      id,
      name,
      kind: 'imported',
      format,
      precision,
      poolings: [...poolings],
      normalisation: 'none',
      windowTokens,
      hidden: form?.encoder.hidden ?? null,
      layers: form?.encoder.layers ?? null,
      languages: [...languages],
      licence: form?.encoder.licence ?? null,
      provenance: { source: from, revision: null },
    },
    files,
    storage,
  );
}

function fileOf(role: NewFile['role'], file: EncoderSource['weights']): NewFile {
  if (!('blob' in file)) throw new TypeError(`${file.name} is not on this device.`);
  return { role, name: file.name, runs: runsOf(file.blob) };
}

async function* runsOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < blob.size; start += RUN_BYTES) {
    yield new Uint8Array(await blob.slice(start, start + RUN_BYTES).arrayBuffer());
  }
}
