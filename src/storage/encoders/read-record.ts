import * as v from 'valibot';
import { readJsonFile } from '../files/json-file.ts';
import { recordSchema, type StoredEncoder } from './encoder-record.ts';
import { recordPath, type EncoderFolder, type EncoderStorage } from './encoder-storage.ts';

/** A folder's record, or why it cannot be used. */
export type RecordReading =
  | { readonly encoder: StoredEncoder }
  /** In the field's terms, such as `files: No weights`. */
  | { readonly fault: string };

/** Reads a record and holds it against the files that are there. */
export async function readRecord(
  { id, files }: EncoderFolder,
  { store }: EncoderStorage,
): Promise<RecordReading> {
  const json = await readJsonFile(store, recordPath(id));
  if (json === undefined) return { fault: 'record.json is cut off, or no JSON' };
  const { success, output, issues } = v.safeParse(recordSchema, json, { abortEarly: true });
  if (!success)
    return { fault: `${v.getDotPath(issues[0]) ?? 'record.json'}: ${issues[0].message}` };
  if (output.id !== id) return { fault: `the record is that of ${output.id}` };
  const lacking = output.files.find(({ name, bytes }) => files.get(name) !== bytes);
  if (lacking)
    return {
      fault: `${lacking.name} has ${files.get(lacking.name) ?? 0} bytes instead of ${lacking.bytes}`,
    };
  return { encoder: output };
}
