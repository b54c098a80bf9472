import * as v from 'valibot';
import { keep, type KeyValueStore, readKept } from '../keeping/key-value-store.ts';

const KEY = 'taglight.documents';

const Settings = v.object({
  isPaused: v.boolean(),
  leavesOutReferences: v.boolean(),
  /** In which the encoder of that id computed the last time. */
  encoder: v.nullable(
    v.object({ id: v.string(), precision: v.picklist(['int8', 'fp16', 'fp32']) }),
  ),
});

export type DocumentsSettings = v.InferOutput<typeof Settings>;

const FIRST_DOCUMENTS_SETTINGS: DocumentsSettings = {
  isPaused: false,
  leavesOutReferences: true,
  encoder: null,
};

/** The kept settings; the first ones where none are kept or where they can't be read. */
export function readDocumentsSettings(storage: KeyValueStore): DocumentsSettings {
  try {
    return v.parse(Settings, JSON.parse(readKept(storage, KEY) ?? 'null'));
  } catch {
    return FIRST_DOCUMENTS_SETTINGS;
  }
}

/** Keeps settings for the next visit. A refusal loses no work, so it is not told. */
export function keepDocumentsSettings(storage: KeyValueStore, settings: DocumentsSettings): void {
  keep(storage, KEY, JSON.stringify(settings));
}
