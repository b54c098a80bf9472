import { words } from '../core/words.ts';
import type { ByteSource } from './byte-source.ts';
import { CheckpointError } from './checkpoint-error.ts';

/** A file that a person dropped or chose, alone or in a folder. */
export interface DroppedFile {
  /** With the folders it lies in, such as `model/1_Pooling/config.json`; the name alone where it has none. */
  readonly path: string;
  readonly source: ByteSource;
}

/** Configurations, vocabularies and the like: far more than any of them needs. */
const MAX_TEXT_BYTES = 64_000_000;

/** The last part of a path. */
export function nameOf({ path }: DroppedFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, with its last slash; '' where it has none. */
export function folderOf({ path }: DroppedFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** @throws CheckpointError when the file is too large for text, or cannot be read */
export async function readText({ path, source }: DroppedFile): Promise<string> {
  if (source.size > MAX_TEXT_BYTES) {
    throw new CheckpointError(
      path,
      words('has {size} bytes, far more than it needs', { size: source.size }),
      words('Choose the file of that name that was saved with the model.'),
    );
  }
  return new TextDecoder().decode(await source.read(0, source.size));
}
