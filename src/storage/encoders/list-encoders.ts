import { isNote } from '../download/download-note.ts';
import type { StoredEncoder } from './encoder-record.ts';
import { listFolders, type EncoderFolder, type EncoderStorage } from './encoder-storage.ts';
import { readRecord } from './read-record.ts';

/** An encoder that is stored but cannot be used: its record or a file was damaged. It can be deleted. */
export interface DamagedEncoder {
  readonly id: string;
  readonly bytes: number;
  readonly fault: string;
}

/** A download that was paused, or ended with the page. It can be continued or discarded. */
export interface UnfinishedDownload {
  /** The form's id in the catalogue. */
  readonly id: string;
  /** That have come. */
  readonly bytes: number;
}

export interface EncoderList {
  readonly encoders: readonly StoredEncoder[];
  readonly damaged: readonly DamagedEncoder[];
  readonly unfinished: readonly UnfinishedDownload[];
}

/** What is stored, in order of id. What is being added is not in it. */
export async function listEncoders(storage: EncoderStorage): Promise<EncoderList> {
  const list = {
    encoders: [] as StoredEncoder[],
    damaged: [] as DamagedEncoder[],
    unfinished: [] as UnfinishedDownload[],
  };
  for (const folder of await listFolders(storage)) {
    const { id } = folder;
    if (folder.hasRecord) {
      const reading = await readRecord(folder, storage);
      if ('encoder' in reading) list.encoders.push(reading.encoder);
      else list.damaged.push({ id, bytes: bytesOf(folder), fault: reading.fault });
    } else if (isResumable(folder)) {
      list.unfinished.push({ id, bytes: bytesOf(folder) });
    }
  }
  return list;
}

/** Whether a folder without a record is worth keeping. */
export function isResumable({ files }: EncoderFolder): boolean {
  return [...files.keys()].some(isNote);
}

/** Without the notes of downloads, which are no part of what came. */
function bytesOf({ files }: EncoderFolder): number {
  return [...files].reduce((sum, [name, bytes]) => sum + (isNote(name) ? 0 : bytes), 0);
}
