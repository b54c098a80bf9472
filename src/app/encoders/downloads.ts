import { words } from '../../core/words.ts';
import type { StoredFile } from '../../engine/model-file.ts';
import { failureOf } from '../failure.ts';
import type { DownloadProgress, EncoderLibrary } from './encoder-library.ts';
import type { Transfer } from './transfer.ts';

export interface Downloads {
  /** Fetches a form of the catalogue, or goes on with what has come of it. */
  readonly start: (formId: string) => void;
  /** Keeps what has come. */
  readonly pause: (formId: string) => void;
  /** Removes what has come. */
  readonly cancel: (formId: string) => void;
}

interface DownloadsOptions {
  readonly library: Pick<EncoderLibrary, 'download' | 'dropDownload'>;
  /** Makes an encoder of the files and keeps it. */
  readonly prepare: (
    formId: string,
    files: readonly StoredFile[],
    control: { readonly signal: AbortSignal; readonly onProgress: (share: number | null) => void },
  ) => Promise<void>;
  /** With null when there is nothing left to tell: the encoder is kept, or nothing of it is. */
  readonly onTransfer: (formId: string, transfer: Transfer | null) => void;
}

interface Run {
  readonly controller: AbortController;
  loadedBytes: number;
  ended: Promise<void> | null;
}

const NOTHING_YET: DownloadProgress = {
  loadedBytes: 0,
  totalBytes: 0,
  estimate: null,
  retryAfter: null,
};

const DOWNLOAD_FAILED = {
  message: words('The download failed.'),
  advice: words('What came is kept. Check the connection, then resume.'),
};

const PREPARING_FAILED = {
  message: words('The download is whole, but could not be made ready.'),
  advice: words('It is kept. Close other tabs to free memory, then resume.'),
};

/** Downloads on request, each form once at a time. */
export function createDownloads(options: DownloadsOptions): Downloads {
  const { library, prepare, onTransfer } = options;
  const running = new Map<string, Run>();

  async function fetchForm(formId: string, mine: Run): Promise<void> {
    const { signal } = mine.controller;
    let isWhole = false;
    onTransfer(formId, { phase: 'downloading', ...NOTHING_YET });
    try {
      const files = await library.download(formId, {
        signal,
        onProgress(progress) {
          if (signal.aborted) return;
          mine.loadedBytes = progress.loadedBytes;
          onTransfer(formId, { phase: 'downloading', ...progress });
        },
      });
      isWhole = true;
      onTransfer(formId, { phase: 'preparing', share: null });
      const onProgress = (share: number | null): void => {
        if (!signal.aborted) onTransfer(formId, { phase: 'preparing', share });
      };
      await prepare(formId, files, { signal, onProgress });
      onTransfer(formId, null);
    } catch (error) {
      if (signal.aborted) return;
      onTransfer(formId, {
        phase: 'failed',
        failure: failureOf(error, isWhole ? PREPARING_FAILED : DOWNLOAD_FAILED),
      });
    }
  }

  async function run(formId: string): Promise<void> {
    const mine: Run = { controller: new AbortController(), loadedBytes: 0, ended: null };
    running.set(formId, mine);
    mine.ended = fetchForm(formId, mine);
    await mine.ended;
    running.delete(formId);
  }

  /** Bytes that had come; null when it was not running. */
  function stop(formId: string): number | null {
    const mine = running.get(formId);
    mine?.controller.abort(new DOMException('The download was stopped.', 'AbortError'));
    return mine?.loadedBytes ?? null;
  }

  return {
    start(formId) {
      if (!running.has(formId)) void run(formId);
    },
    pause(formId) {
      const loadedBytes = stop(formId);
      if (loadedBytes !== null) onTransfer(formId, { phase: 'paused', loadedBytes });
    },
    cancel(formId) {
      const ended = running.get(formId)?.ended;
      stop(formId);
      void drop(formId, ended);
    },
  };

  /** What is being written cannot be removed, so that ends first. */
  async function drop(formId: string, ended: Promise<void> | null | undefined): Promise<void> {
    await ended;
    try {
      await library.dropDownload(formId);
      onTransfer(formId, null);
    } catch (error) {
      const failure = failureOf(error, {
        message: words('What came of the download could not be removed.'),
        advice: words('Close other tabs of Taglight, then cancel again.'),
      });
      onTransfer(formId, { phase: 'failed', failure });
    }
  }
}
