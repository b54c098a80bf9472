import type { TagPack } from '../core/tag-pack.ts';
import type { Failure } from './failure.ts';

export type PackState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly pack: TagPack }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface PackSlice {
  readonly packState: PackState;
}
