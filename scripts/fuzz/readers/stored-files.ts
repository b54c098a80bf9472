import { headProbabilities } from '../../../src/core/head-probabilities.ts';
import { readLabelledTable } from '../../../src/documents/read-labelled-table.ts';
import { TableError } from '../../../src/documents/table-error.ts';
import { decodeTagPack } from '../../../src/storage/decode-tag-pack.ts';
import { readNote, writeNote } from '../../../src/storage/download/download-note.ts';
import { encodeTagPack } from '../../../src/storage/encode-tag-pack.ts';
import { addEncoder } from '../../../src/storage/encoders/add-encoder.ts';
import {
  emptyStorage,
  FACTS,
  FILES,
  put,
} from '../../../src/storage/encoders/fixtures/encoder-storage.ts';
import { listEncoders } from '../../../src/storage/encoders/list-encoders.ts';
import { readHubListing } from '../../../src/storage/encoders/read-hub-listing.ts';
import { fullPack } from '../../../src/storage/fixtures/tag-pack.ts';
import { TagPackError } from '../../../src/storage/tag-pack-error.ts';
import type { FuzzTarget, Outcome } from '../fuzz-target.ts';
import type { FileBytes } from '../mutation.ts';
import { mutateJson } from '../mutations/json.ts';
import { mutateTextFile } from '../mutations/text.ts';
import { readOrRefused } from './expect-error.ts';
import { bytesOf, fixture, textFixture } from './fixture.ts';
import { TABLE } from './tokens.ts';

const ROWS = 4_000;
const NOTE = 'encoders/tiny/model.safetensors';

/** A reader of small JSON files of the app's own, which answers what is damaged by a word. */
type Stored = readonly [seed: () => Promise<string>, read: (json: string) => Promise<Outcome>];

const STORED: Readonly<Record<string, Stored>> = {
  'encoder-record': [
    async () => recordText(await storageWith()),
    async (json) => {
      const storage = await storageWith();
      await put(storage, 'encoders/tiny/record.json', json);
      return (await listEncoders(storage)).encoders.length === 1 ? 'read' : 'refused';
    },
  ],
  'download-note': [
    async () => {
      const { store } = emptyStorage();
      await writeNote(store, NOTE, {
        url: 'https://a.test/b',
        sha256: null,
        validator: '"1"',
        bytes: 9,
      });
      return (await store.read(`${NOTE}.download.json`))!.text();
    },
    async (json) => {
      const storage = emptyStorage();
      await put(storage, `${NOTE}.download.json`, json);
      return (await readNote(storage.store, NOTE)) === null ? 'refused' : 'read';
    },
  ],
  'hub-listing': [
    () =>
      Promise.resolve(
        JSON.stringify({
          sha: 'a'.repeat(40),
          siblings: [
            { rfilename: 'config.json', size: 10 },
            { rfilename: 'model.bin', size: 9, lfs: { sha256: 'b'.repeat(64) } },
          ],
        }),
      ),
    async (json) => {
      const revision = { repository: 'a/b', revision: 'main' };
      const listing = await readHubListing(revision, () => Promise.resolve(new Response(json)));
      return listing === null ? 'refused' : 'read';
    },
  ],
};

async function storageWith(): Promise<ReturnType<typeof emptyStorage>> {
  const storage = emptyStorage();
  await addEncoder(FACTS, FILES, storage);
  return storage;
}

async function recordText({ store }: ReturnType<typeof emptyStorage>): Promise<string> {
  return (await store.read('encoders/tiny/record.json'))!.text();
}

export const STORED_FILES = Object.keys(STORED);

export async function storedTarget(name: string): Promise<FuzzTarget> {
  const [seed, read] = STORED[name]!;
  return {
    seeds: [bytesOf(await seed())],
    mutate: mutateJson,
    read: (bytes) => read(new TextDecoder().decode(bytes)),
  };
}

/** Tag sets: those that are read can be used, and written again. */
export function tagPackTarget(): FuzzTarget {
  return {
    seeds: [bytesOf(encodeTagPack(fullPack)), fixture('public/packs/made-with-ml.taglight.json')],
    mutate: mutateJson,
    read: (bytes) =>
      readOrRefused(() => {
        const pack = decodeTagPack(new TextDecoder().decode(bytes));
        const { length } = headProbabilities(pack, new Float32Array(pack.head.layers[0]!.inputs));
        if (length !== pack.tags.length) throw new Error(`${length} probabilities.`);
        decodeTagPack(encodeTagPack(pack));
      }, TagPackError),
  };
}

/** Rows to train on. */
export function labelledTableTarget(): FuzzTarget {
  const seed = textFixture('public/data/made-with-ml/holdout.csv').slice(0, ROWS);
  const options = { textTemplate: '{title} {description}', tagColumn: 'tag' };
  return {
    seeds: [bytesOf(seed.slice(0, seed.lastIndexOf('\n')))],
    mutate: mutateTextFile(TABLE),
    read: (bytes: FileBytes) =>
      readOrRefused(() => readLabelledTable(new TextDecoder().decode(bytes), options), TableError),
  };
}
