import type { AppState } from '../app-state.ts';
import { encodingSettings } from './encoding-settings.ts';
import type { DocumentsSettings } from './keep-documents-settings.ts';
import type { TaggingTarget } from './tagging-run.ts';

/**
 * What documents are tagged by: the tag set in use with its encoder, in the precision that this computes
 * in or, until it is ready, computed in the last time. Null where that is not known yet. It is the one
 * before where nothing changed, with the settings of that where just the tag set did.
 */
export function taggingTarget(
  { packState, leavesOutReferences }: Pick<AppState, 'packState' | 'leavesOutReferences'>,
  encoder: DocumentsSettings['encoder'],
  before: TaggingTarget | null,
): TaggingTarget | null {
  if (packState.phase !== 'ready') return null;
  const { pack } = packState;
  if (encoder?.id !== pack.encoder.id) return null;
  const settings = encodingSettings(pack, encoder.precision, leavesOutReferences);
  const isSameEncoding =
    before?.settings.vectorsKey === settings.vectorsKey &&
    before.settings.leavesOutReferences === leavesOutReferences;
  if (!isSameEncoding) return { pack, settings };
  return before.pack === pack ? before : { pack, settings: before.settings };
}
