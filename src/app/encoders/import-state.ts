import type { Words } from '../../core/words.ts';
import type { StoredFile } from '../../engine/model-file.ts';
import type { Failure } from '../failure.ts';
import type { Precision } from '../../engine/engine.ts';
import type { ImportedEncoder } from '../../engine/import-calls.ts';
import type { FoundPack } from './found-pack.ts';

/** What the person's files come to. Nothing is kept until they say 'use'. */
export type ImportState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      /** Such as `Quantising`. */
      readonly what: Words;
      /** 0 to 1; null where nobody knows. */
      readonly share: number | null;
    }
  /** Files are missing; those that came wait for them. */
  | ({ readonly phase: 'incomplete'; readonly missing: readonly Words[] } & ImportOrder)
  /** The tags have no names. */
  | ({ readonly phase: 'unnamed-tags'; readonly count: number } & ImportOrder)
  | ({ readonly phase: 'done'; readonly imported: ImportedEncoder } & ImportOrder)
  | { readonly phase: 'saving'; readonly imported: ImportedEncoder }
  /** The file of a tag set. */
  | { readonly phase: 'pack'; readonly found: FoundPack }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly files: readonly StoredFile[];
  readonly precision: Precision;
  /** Typed in by the person, in the order of the head's outputs; null where the files name them. */
  readonly tagNames: readonly string[] | null;
}
