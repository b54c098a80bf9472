import type { DownloadControl, DownloadDependencies } from '../download/download-control.ts';
import { downloadFile } from '../download/download-file.ts';
import { notePath } from '../download/download-note.ts';
import { TransferRate, type TransferEstimate } from '../download/transfer-rate.ts';
import { encoderExists } from './encoder-errors.ts';
import type { StoredEncoder } from './encoder-record.ts';
import { changeEncoder, recordPath, type EncoderStorage } from './encoder-storage.ts';
import type { DownloadPlan } from './plan-download.ts';
import { writeRecord } from './write-record.ts';

export interface DownloadProgress {
  readonly loadedBytes: number;
  /** Rounded until the server says it, where the plan's is not exact. */
  readonly totalBytes: number;
  /** null in the first second, and while nothing comes. */
  readonly estimate: TransferEstimate | null;
  /** Milliseconds until another try, when the connection broke; null while bytes come. */
  readonly retryAfter: number | null;
}

export interface DownloadEncoderControl {
  /**
   * Pauses: what came is kept, and a new plan goes on with it, in this session or a later one. To cancel,
   * abort, wait until the promise has settled, and `deleteEncoder`.
   */
  readonly signal?: AbortSignal;
  /** At most every 100 ms, and at each turn of events. */
  readonly onProgress?: (progress: DownloadProgress) => void;
}

const REPORT_MILLISECONDS = 100;

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
    const progress = new PlanProgress(plan, transfer.clock, onProgress);
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

/** Adds up the progress of a plan's files. */
class PlanProgress {
  readonly #sizes: number[];
  readonly #loaded: number[];
  readonly #clock: DownloadDependencies['clock'];
  readonly #report: ((progress: DownloadProgress) => void) | undefined;
  readonly #rate = new TransferRate();
  #reportedAt = -Infinity;

  constructor(
    { files }: DownloadPlan,
    clock: DownloadDependencies['clock'],
    report?: (progress: DownloadProgress) => void,
  ) {
    this.#sizes = files.map(({ size }) => size.bytes);
    this.#loaded = files.map(() => 0);
    this.#clock = clock;
    this.#report = report;
  }

  of(index: number): Required<Pick<DownloadControl, 'onBytes' | 'onInterruption'>> {
    let isFirst = true;
    return {
      onBytes: (bytes) => {
        this.#loaded[index] = bytes;
        // What was there already came at no rate.
        if (isFirst) this.#rate.reset();
        isFirst = false;
        const now = this.#clock.now();
        this.#rate.add(now, sum(this.#loaded));
        if (now - this.#reportedAt >= REPORT_MILLISECONDS) this.#tell(now, null);
      },
      onInterruption: (milliseconds) => {
        this.#rate.reset();
        this.#tell(this.#clock.now(), milliseconds);
      },
    };
  }

  finish(index: number, bytes: number): void {
    this.#sizes[index] = bytes;
    this.#loaded[index] = bytes;
    this.#tell(this.#clock.now(), null);
  }

  #tell(now: number, retryAfter: number | null): void {
    this.#reportedAt = now;
    const loadedBytes = sum(this.#loaded);
    const totalBytes = Math.max(sum(this.#sizes), loadedBytes);
    const estimate = this.#rate.estimate(totalBytes);
    this.#report?.({ loadedBytes, totalBytes, estimate, retryAfter });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
