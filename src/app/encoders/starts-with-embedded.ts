import type { KeyValueStore } from '../keeping/key-value-store.ts';
import { keptChoice } from './keep-choice.ts';

/** Whether the next start takes the embedded encoder where it runs best: that needs nothing looked up. */
export function startsWithEmbedded(storage: KeyValueStore, embeddedId: string): boolean {
  const first = { encoderId: embeddedId, tagSet: '', backends: {} };
  const { encoderId, backends } = keptChoice(storage, first).read();
  return encoderId === embeddedId && (backends[embeddedId] ?? 'auto') === 'auto';
}
