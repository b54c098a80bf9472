import type { KeyValueStore } from '../keeping/key-value-store.ts';
import type { DocumentsSlice } from './documents-slice.ts';
import { keptDocumentsSettings } from './keep-documents-settings.ts';

/** Before what was kept has been read. */
export function firstDocumentsState(storage: KeyValueStore): DocumentsSlice {
  return {
    documents: null,
    files: [],
    run: { phase: 'idle' },
    sort: { by: 'added', descending: false },
    filter: { tag: null, least: 0, most: 1, text: '' },
    selected: new Set(),
    openDocument: null,
    leavesOutReferences: keptDocumentsSettings(storage).read().leavesOutReferences,
    documentsKeeping: { phase: 'kept' },
    documentsFailure: null,
  };
}
