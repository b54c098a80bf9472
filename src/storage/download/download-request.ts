import type { FileKind } from './file-kind.ts';

/** A file to fetch, with what is known of it beforehand. */
export interface DownloadRequest {
  /** Name to show in messages. */
  readonly name: string;
  readonly url: string;
  /** Where it goes in the store. */
  readonly path: string;
  readonly kind: FileKind;
  /** Its exact size; null where that is not known. */
  readonly bytes: number | null;
  /** Lower-case hexadecimal; null where it is not known. */
  readonly sha256: string | null;
}
