import { DOCUMENTS_SETTINGS } from '../keeping/kept-keys.ts';
import * as v from 'valibot';
import { type KeptRecord, keptRecord } from '../keeping/kept-record.ts';
import type { KeyValueStore } from '../keeping/key-value-store.ts';

export interface DocumentsSettings {
  readonly isPaused: boolean;
  readonly leavesOutReferences: boolean;
  /** In which the encoder of that id computed the last time. */
  readonly encoder: { readonly id: string; readonly precision: 'int8' | 'fp16' | 'fp32' } | null;
  /** How many documents there were the last time, which tells whether the browser cleared them. */
  readonly count: number;
}

/** The settings as they are kept. A refusal loses no work, so it is not told. */
export function keptDocumentsSettings(storage: KeyValueStore): KeptRecord<DocumentsSettings> {
  return keptRecord<DocumentsSettings>(storage, DOCUMENTS_SETTINGS, {
    first: { isPaused: false, leavesOutReferences: true, encoder: null, count: 0 },
    schemas: {
      isPaused: v.boolean(),
      leavesOutReferences: v.boolean(),
      encoder: v.nullable(
        v.object({ id: v.string(), precision: v.picklist(['int8', 'fp16', 'fp32']) }),
      ),
      count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    },
  });
}
