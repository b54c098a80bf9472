import type { TagPack } from '../../core/tag-pack.ts';
import { WorkerClient, type WorkerLike } from '../../engine/worker-client.ts';
import { decodeTagPack } from '../../storage/decode-tag-pack.ts';
import { encodeTagPack } from '../../storage/encode-tag-pack.ts';
import type { EncoderLibrary } from '../encoders/encoder-library.ts';
import type { PackLibrary, PackList } from '../encoders/pack-library.ts';
import type { LibraryCalls } from './library-calls.ts';
import type { KeptPackFile } from './pack-files.ts';

/**
 * Encoders and tag packs kept by a worker, which starts when it is first asked.
 * @param baseUrl absolute address of the app
 * @param onRequest called with the address of every request of a download
 */
export function createLibrary(
  baseUrl: string,
  onRequest: (url: string) => void,
  createWorker: () => WorkerLike = browserWorker,
): { readonly library: EncoderLibrary; readonly packLibrary: PackLibrary } {
  let started: WorkerClient<LibraryCalls> | undefined;
  const client = (): WorkerClient<LibraryCalls> => {
    if (started === undefined || started.hasEnded) {
      started = new WorkerClient(createWorker());
      // It ends with the worker; whoever asked that for something is told.
      started.call('watchRequests', null, { onProgress: onRequest }).catch(() => undefined);
    }
    return started;
  };
  return {
    library: {
      list: () => client().call('list', null),
      download: (formId, control) => client().call('download', { formId, baseUrl }, control),
      async dropDownload(id) {
        await client().call('remove', { id });
      },
      save: (source, from) => client().call('save', { source, from }),
      async remove(id) {
        await client().call('remove', { id });
      },
      dropDamaged: (id) => client().call('dropDamaged', { id }),
      freeBytes: () => client().call('freeBytes', null),
    },
    packLibrary: {
      list: async () => readPacks(await client().call('listPacks', null)),
      async save(pack) {
        const { name, encoder } = pack;
        const content = encodeTagPack(pack);
        await client().call('savePack', { encoderId: encoder.id, tagSet: name, content });
      },
      async removeForEncoder(encoderId) {
        await client().call('removePacks', { encoderId });
      },
    },
  };
}

function readPacks(files: readonly KeptPackFile[]): PackList {
  const packs: TagPack[] = [];
  const damaged: string[] = [];
  for (const { tagSet, content } of files) {
    try {
      packs.push(decodeTagPack(content));
    } catch {
      damaged.push(tagSet);
    }
  }
  return { packs, damaged };
}

function browserWorker(): Worker {
  return new Worker(new URL('./library.worker.ts', import.meta.url), { type: 'module' });
}
