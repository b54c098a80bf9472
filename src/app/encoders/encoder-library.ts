import type { StoredFile } from '../../engine/model-file.ts';
import type { EncoderSource } from '../../engine/engine.ts';

/** An encoder that is whole and on this device. */
export interface KeptEncoder {
  readonly source: EncoderSource;
  readonly bytes: number;
  /** SPDX; null where nobody said. */
  readonly licence: string | null;
}

/** A download that is no encoder yet; it can go on from there. */
export interface PartialDownload {
  /** Of the catalogue's form. */
  readonly id: string;
  readonly bytes: number;
  /** Whether all of it has come, so that its weights only have to be made ready. */
  readonly isWhole: boolean;
}

export interface DownloadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
  /** null while it is too early to say, or nothing comes. */
  readonly estimate: { readonly bytesPerSecond: number; readonly secondsLeft: number } | null;
  /** Milliseconds until another try, when the connection broke; null while bytes come. */
  readonly retryAfter: number | null;
}

export interface EncoderList {
  readonly encoders: readonly KeptEncoder[];
  readonly partial: readonly PartialDownload[];
  /** Kept, but of no use any more: they can be deleted. */
  readonly damaged: readonly {
    readonly id: string;
    readonly bytes: number;
    readonly fault: string;
  }[];
  /** Whether they outlive the tab. */
  readonly isKept: boolean;
}

/** The encoders kept on this device, beside the one that comes with the app. */
export interface EncoderLibrary {
  list(): Promise<EncoderList>;
  /**
   * Fetches the files of a form of the catalogue, going on where an earlier call stopped. They are
   * kept as they arrive; `dropDownload` removes them.
   * @throws AbortError when paused, else an error with words for a person
   */
  download(
    formId: string,
    control: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: DownloadProgress) => void;
    },
  ): Promise<readonly StoredFile[]>;
  dropDownload(formId: string): Promise<void>;
  /**
   * Keeps an encoder, whole or not at all; gives it back with the files that are kept.
   * @param from what it was made of, such as names of files
   */
  save(source: EncoderSource, from: string): Promise<EncoderSource>;
  remove(id: string): Promise<void>;
  /** Drops files of an encoder whose bytes are not what they were. @returns whether there were some */
  dropDamaged(id: string): Promise<boolean>;
  /** Bytes that can still be kept; null where the browser does not say. */
  freeBytes(): Promise<number | null>;
}
