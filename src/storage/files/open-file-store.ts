import type { FileStore } from './file-store.ts';
import { MemoryFileStore } from './memory-file-store.ts';
import { OriginFileStore } from './origin-file-store.ts';
import type { OriginFolder } from './origin-file-system.ts';

const FOLDER = 'taglight';

/**
 * The origin's private file system, or memory where the browser has none or refuses it: Firefox and
 * Safari do in private windows, and all do on insecure origins.
 * @param storage `navigator.storage`, which insecure origins lack
 */
export async function openFileStore(
  storage: { getDirectory?(): Promise<OriginFolder> } | undefined,
): Promise<FileStore> {
  try {
    const root = await storage!.getDirectory!();
    return new OriginFileStore(await root.getDirectoryHandle(FOLDER, { create: true }));
  } catch {
    return new MemoryFileStore();
  }
}
