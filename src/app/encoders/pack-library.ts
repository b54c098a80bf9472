import type { TagPack } from '../../core/tag-pack.ts';

export interface PackList {
  readonly packs: readonly TagPack[];
  /** Tag sets with a pack that cannot be read any more. */
  readonly damaged: readonly string[];
}

/** The tag packs kept on this device, beside the one that comes with the app. */
export interface PackLibrary {
  list(): Promise<PackList>;
  /** Keeps a pack, in place of the one that the same tag set has for the same encoder. */
  save(pack: TagPack): Promise<void>;
  /** Removes every pack made for an encoder. */
  removeForEncoder(encoderId: string): Promise<void>;
}
