/** A file of an encoder with what is known of it beforehand. */
export interface ModelFile {
  /** Name to show in messages. */
  readonly name: string;
  /** Absolute address. */
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Name of a cache that may have it, by its address. */
  readonly keptIn?: string;
  /** For large files: what they can be checked by while they come in. */
  readonly pieces?: {
    /** Of a piece; the last one may be shorter. */
    readonly bytes: number;
    /** See piece-hash.ts. */
    readonly sha256: string;
  };
}

/** A file that is on this device already. */
export interface StoredFile {
  /** Name to show in messages. */
  readonly name: string;
  readonly blob: Blob;
  /** Lower-case hexadecimal, where the bytes are to be held against it before they are used. */
  readonly sha256?: string;
}
