import { bytesWhileMadeReady, findForm } from '../../core/encoder-catalogue.ts';
import type { Handlers } from '../../engine/serve-calls.ts';
import { deleteEncoder } from '../../storage/encoders/delete-encoder.ts';
import { dropDamaged } from '../../storage/encoders/drop-damaged.ts';
import { downloadEncoder } from '../../storage/encoders/download-encoder.ts';
import type { EncoderStorage } from '../../storage/encoders/encoder-storage.ts';
import { listEncoders } from '../../storage/encoders/list-encoders.ts';
import { openEncoder } from '../../storage/encoders/open-encoder.ts';
import { planDownload } from '../../storage/encoders/plan-download.ts';
import { roomFor, type StorageQuota } from '../../storage/encoders/room-for.ts';
import type { Fetch } from '../../core/fetch.ts';
import type { TransferClock } from '../../storage/transfer-clock.ts';
import { keptEncoder, listKept } from './kept-encoders.ts';
import type { LibraryCalls } from './library-calls.ts';
import { noRoomError } from './no-room-error.ts';
import { listPacks, removePacks, savePack } from './pack-files.ts';
import { saveEncoder } from './save-encoder.ts';
import { takeTurns } from './take-turns.ts';
import { watchedFetch } from './watched-fetch.ts';

export interface LibraryDependencies {
  readonly storage: EncoderStorage;
  readonly quota: StorageQuota | undefined;
  readonly fetch: Fetch;
  readonly clock: TransferClock;
}

/** What the worker that keeps encoders and tag packs does. */
export function libraryHandlers(dependencies: LibraryDependencies): Handlers<LibraryCalls> {
  const { storage, quota, clock } = dependencies;
  const { fetch, watch } = watchedFetch(dependencies.fetch);
  const { store } = storage;
  // A download that was paused closes its files before it can go on or be removed.
  const inTurn = takeTurns();

  return {
    list: () => listKept(storage),
    download: ({ formId, baseUrl }, { signal, report }) =>
      inTurn(formId, async () => {
        const found = findForm(formId);
        if (found === null) throw new Error(`The catalogue has no ${formId}.`);
        if (!(await isDownloaded(formId))) {
          // What is left of a damaged one is of no use.
          const { damaged } = await listEncoders(storage);
          if (damaged.some(({ id }) => id === formId)) await deleteEncoder(formId, storage);
          const plan = await planDownload(found, { store, baseUrl, fetch });
          const bytes = bytesWhileMadeReady(found.form, plan.total.bytes) - plan.keptBytes;
          const room = await roomFor(bytes, quota, (await listEncoders(storage)).encoders);
          if (!room.fits) throw noRoomError(room);
          await downloadEncoder(plan, storage, { fetch, clock }, { signal, onProgress: report });
        }
        const { encoder, files } = await openEncoder(formId, storage);
        return encoder.files.map(({ role, name }) => ({ name, blob: files[role] ?? new Blob() }));
      }),
    save: ({ source, from }) =>
      inTurn(source.id, async () => {
        await saveEncoder(source, from, storage);
        return (await keptEncoder(source.id, storage)).source;
      }),
    remove: ({ id }) =>
      inTurn(id, async () => {
        await deleteEncoder(id, storage);
        return null;
      }),
    dropDamaged: ({ id }) => inTurn(id, async () => (await dropDamaged(id, storage)).length > 0),
    freeBytes: async () => (await roomFor(0, quota, [])).freeBytes,
    watchRequests: (_, { report }) => {
      watch(report);
      return new Promise(() => undefined);
    },
    listPacks: () => listPacks(store),
    savePack: async (pack) => savePack(pack, store),
    removePacks: async ({ encoderId }) => removePacks(encoderId, store),
  };

  async function isDownloaded(formId: string): Promise<boolean> {
    const { partial } = await listKept(storage);
    return partial.some(({ id, isWhole }) => id === formId && isWhole);
  }
}
