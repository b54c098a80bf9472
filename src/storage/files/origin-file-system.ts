/*
 * What is used of the File System standard (fs.spec.whatwg.org), as interfaces of our own: the types of
 * the page lack the handles that only dedicated workers have, and tests need a small one to play.
 */

export interface SyncAccessHandle {
  getSize(): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(bytes: number): void;
  flush(): void;
  close(): void;
}

export interface OriginFile {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<Blob>;
  /** In dedicated workers alone. */
  createSyncAccessHandle?(): Promise<SyncAccessHandle>;
}

export interface OriginFolder {
  readonly kind: 'directory';
  readonly name: string;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<OriginFile>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<OriginFolder>;
  removeEntry(name: string, options?: { recursive?: boolean }): Promise<void>;
  values(): AsyncIterableIterator<OriginFile | OriginFolder>;
}
