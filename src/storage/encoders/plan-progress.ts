import type { FileSize } from '../../core/encoder-catalogue.ts';
import type { DownloadControl } from '../download/download-control.ts';
import { TransferRate, type TransferEstimate } from '../download/transfer-rate.ts';
import type { TransferClock } from '../transfer-clock.ts';

export interface DownloadProgress {
  readonly loadedBytes: number;
  /** Rounded until the server says it, where the plan's is not exact. */
  readonly totalBytes: number;
  /** null in the first second, and while nothing comes. */
  readonly estimate: TransferEstimate | null;
  /** Milliseconds until another try, when the connection broke; null while bytes come. */
  readonly retryAfter: number | null;
}

const REPORT_MILLISECONDS = 100;

/** Adds up the progress of the files of a plan, which come one after another. */
export class PlanProgress {
  readonly #sizes: number[];
  readonly #loaded: number[];
  readonly #clock: Pick<TransferClock, 'now'>;
  readonly #report: ((progress: DownloadProgress) => void) | undefined;
  readonly #rate = new TransferRate();
  #reportedAt = -Infinity;

  constructor(
    files: readonly { readonly size: FileSize }[],
    clock: Pick<TransferClock, 'now'>,
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
