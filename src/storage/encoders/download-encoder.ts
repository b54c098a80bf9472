import type { DownloadControl, DownloadDependencies } from '../download/download-control.ts';
import { downloadFile } from '../download/download-file.ts';
import { notePath } from '../download/download-note.ts';
import { encoderExists } from './encoder-errors.ts';
import type { StoredEncoder } from './encoder-record.ts';
import { changeEncoder, recordPath, type EncoderStorage } from './encoder-storage.ts';
import type { DownloadPlan } from './plan-download.ts';
import { PlanProgress, type DownloadProgress } from './plan-progress.ts';
import { writeRecord } from './write-record.ts';

export interface DownloadEncoderControl {
  /**
   * Pauses: what came is kept, and a new plan goes on with it, in this session or a later one. To cancel,
   * abort, wait until the promise has settled, and `deleteEncoder`.
   */
  readonly signal?: AbortSignal;
  /** At most every 100 ms, and at each turn of events. */
  readonly onProgress?: (progress: DownloadProgress) => void;
}

/**
 * Downloads an encoder's files and makes a stored encoder of them, once all are whole.
 * @throws StorageError (what came is kept, unless it was wrong), AbortError when it was paused
 */
export function downloadEncoder(
  plan: DownloadPlan,
  storage: EncoderStorage,
  transfer: Pick<DownloadDependencies, 'fetch' | 'clock'>,
  { signal, onProgress }: DownloadEncoderControl = {},
): Promise<StoredEncoder> {
  const { store } = storage;
  const { id } = plan.facts;
  return changeEncoder(id, storage, async () => {
    if (await store.read(recordPath(id))) throw encoderExists(id);
    const progress = new PlanProgress(plan.files, transfer.clock, onProgress);
    const files: StoredEncoder['files'] = [];
    for (const [index, file] of plan.files.entries()) {
      const control: DownloadControl = { ...(signal ? { signal } : {}), ...progress.of(index) };
      const downloaded = await downloadFile(file, { ...transfer, store }, control);
      progress.finish(index, downloaded.bytes);
      files.push({ role: file.role, name: file.name, ...downloaded });
    }
    const encoder = await writeRecord(plan.facts, files, storage);
    for (const { path } of plan.files) await store.remove(notePath(path));
    return encoder;
  });
}
