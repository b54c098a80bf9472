/** A file with its path, such as `encoders/scibert-int8/tokenizer.json`. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
}

/** A file that is open for writing; until it is closed, nobody else can write or remove it. */
export interface FileWriter {
  /** Puts the bytes after those that are there. @throws StorageError `no-room` */
  append(bytes: Uint8Array): Promise<void>;
  /** Sets the file's end; what is appended follows there. */
  truncate(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Large files by path, folders and file names with slashes between them. Folders need no making. What is
 * appended is there at once, so a file that was cut off by the page's end is as long as it got.
 */
export interface FileStore {
  /** Whether files outlast the page. */
  readonly persistent: boolean;
  /** Every file below a folder, in order of path; none where there is no such folder. */
  list(folder: string): Promise<StoredFile[]>;
  /** The file as it is now, its bytes left where they are; null where there is none. */
  read(path: string): Promise<Blob | null>;
  /** Opens a file to go on at its end, and makes an empty one where there is none. @throws StorageError `busy` */
  open(path: string): Promise<FileWriter>;
  /** Removes a file, or a folder with all below it; nothing where there is none. @throws StorageError `busy` */
  remove(path: string): Promise<void>;
}
