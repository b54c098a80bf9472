import { words } from '../../core/words.ts';
import type { Clock } from '../clock.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { EncodedDocument } from './documents-calls.ts';
import type { DocumentsWorker } from './documents-worker.ts';
import type { EncodingSettings } from './encoding-settings.ts';
import type { TaggedBlock } from './tagged-block.ts';

/** Encoded documents are kept together, so that a transaction has many of them. */
const KEEP_MILLISECONDS = 200;

export interface Keeper {
  /** Keeps the document soon, with others. */
  readonly add: (document: EncodedDocument, settings: EncodingSettings) => void;
  /** Whether it was added and the worker does not have it yet. */
  readonly has: (id: number) => boolean;
  /** How many there are of these. */
  readonly size: () => number;
  /** Sends off what was added. */
  readonly flush: () => void;
}

interface Options {
  readonly worker: Pick<DocumentsWorker, 'call'>;
  readonly clock: Clock;
  /** The worker has them; it tagged those that it still knows. */
  readonly onKept: (
    ids: readonly number[],
    tagged: TaggedBlock | null,
    settings: EncodingSettings,
  ) => void;
  readonly onFailure: (failure: Failure) => void;
}

interface Batch {
  readonly settings: EncodingSettings;
  readonly documents: EncodedDocument[];
}

/** Hands encoded documents to the worker, many at a time. */
export function createKeeper({ worker, clock, onKept, onFailure }: Options): Keeper {
  let batch: Batch | null = null;
  const pending = new Set<number>();

  async function send({ settings, documents }: Batch): Promise<void> {
    let tagged: TaggedBlock | null = null;
    try {
      const kept = await worker.call('keepVectors', { settings, documents });
      ({ tagged } = kept);
      if (kept.failure !== null) onFailure(kept.failure);
    } catch (error) {
      onFailure(
        failureOf(error, {
          message: words('What the encoder gave could not be kept.'),
          advice: words('The documents are tagged anew. If that fails too, reload the page.'),
        }),
      );
    }
    const ids = documents.map(({ id }) => id);
    for (const id of ids) pending.delete(id);
    onKept(ids, tagged, settings);
  }

  function flush(): void {
    const full = batch;
    batch = null;
    if (full !== null) void send(full);
  }

  return {
    add(document, settings) {
      if (batch !== null && batch.settings !== settings) flush();
      if (batch === null) {
        const fresh = { settings, documents: [] };
        batch = fresh;
        clock.after(KEEP_MILLISECONDS, () => {
          if (batch === fresh) flush();
        });
      }
      batch.documents.push(document);
      pending.add(document.id);
    },
    has: (id) => pending.has(id),
    size: () => pending.size,
    flush,
  };
}
