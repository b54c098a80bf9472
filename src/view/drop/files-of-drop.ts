export interface DroppedFile {
  /** With the folders it lies in, such as `model/1_Pooling/config.json`. */
  readonly name: string;
  readonly blob: File;
}

export interface Drop {
  readonly files: readonly DroppedFile[];
  /** There were more files than are taken at once. */
  readonly isCut: boolean;
  /** Names of what the browser could not open. */
  readonly unopened: readonly string[];
}

/** Far more than a folder of papers has; it keeps a dropped home folder from being walked through. */
export const MOST_FILES = 20_000;

/** What file managers leave in folders. */
const LITTER = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/** The files of a drop, with those in the folders that were dropped. */
export async function filesOfDrop(transfer: DataTransfer): Promise<Drop> {
  // Entries have to be taken before the first await: afterwards the list is empty.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  const drop = {
    files: new Array<DroppedFile>(),
    isCut: false,
    unopened: new Array<string>(),
  };
  if (entries.length === 0) {
    return { ...drop, files: plain.map((file) => ({ name: file.name, blob: file })) };
  }
  for (const entry of entries) await collect(entry, drop);
  return drop;
}

interface Collected {
  readonly files: DroppedFile[];
  isCut: boolean;
  readonly unopened: string[];
}

/** Adds what is found; what cannot be opened is noted, and the rest is taken all the same. */
async function collect(entry: FileSystemEntry, drop: Collected): Promise<void> {
  if (drop.files.length >= MOST_FILES) {
    drop.isCut = true;
    return;
  }
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      const blob = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      drop.files.push({ name, blob });
    } else if (isFolder(entry)) {
      for (const inside of await entriesOf(entry)) {
        if (!LITTER.test(inside.name)) await collect(inside, drop);
      }
    }
  } catch {
    drop.unopened.push(name);
  }
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
