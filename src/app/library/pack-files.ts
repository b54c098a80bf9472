import type { FileStore } from '../../storage/files/file-store.ts';

const ROOT = 'packs';

export interface KeptPackFile {
  readonly tagSet: string;
  readonly content: string;
}

/** The files of all packs. */
export async function listPacks(store: FileStore): Promise<KeptPackFile[]> {
  const files: KeptPackFile[] = [];
  for (const { path } of await store.list(ROOT)) {
    const file = await store.read(path);
    if (file) files.push({ tagSet: tagSetOf(path), content: await file.text() });
  }
  return files;
}

/** Keeps a pack, in place of the one of the same tag set for the same encoder. */
export async function savePack(
  pack: { readonly encoderId: string; readonly tagSet: string; readonly content: string },
  store: FileStore,
): Promise<null> {
  const writer = await store.open(`${folderOf(pack.encoderId)}/${fileName(pack.tagSet)}`);
  try {
    await writer.truncate(0);
    await writer.append(new TextEncoder().encode(pack.content));
  } finally {
    await writer.close();
  }
  return null;
}

export async function removePacks(encoderId: string, store: FileStore): Promise<null> {
  await store.remove(folderOf(encoderId));
  return null;
}

function folderOf(encoderId: string): string {
  return `${ROOT}/${encodeURIComponent(encoderId)}`;
}

/** Names of tag sets are free; slashes and the like are not for file names. */
function fileName(tagSet: string): string {
  return `${encodeURIComponent(tagSet)}.taglight.json`;
}

function tagSetOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.taglight\.json$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
