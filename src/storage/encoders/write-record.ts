import * as v from 'valibot';
import { writeJsonFile } from '../files/json-file.ts';
import { recordSchema, type EncoderFacts, type StoredEncoder } from './encoder-record.ts';
import { recordPath, type EncoderStorage } from './encoder-storage.ts';

/**
 * Makes an encoder of files that are in its folder.
 * @throws ValiError for facts that could not be read back
 */
export async function writeRecord(
  facts: EncoderFacts,
  files: StoredEncoder['files'],
  { store, today }: EncoderStorage,
): Promise<StoredEncoder> {
  const storedAt = today().toISOString();
  const record = v.parse(recordSchema, { version: 1, ...facts, storedAt, files });
  await writeJsonFile(store, recordPath(facts.id), record);
  return record;
}
