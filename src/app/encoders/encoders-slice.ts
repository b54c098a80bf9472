import type { TagPack } from '../../core/tag-pack.ts';
import type { Words } from '../../core/words.ts';
import type { UseOptions } from '../../engine/engine.ts';
import type { Failure } from '../failure.ts';
import type { EncoderEntry } from './encoder-entry.ts';
import type { ExportState } from './export-state.ts';
import type { ImportState } from './import-state.ts';
import type { TrainingState } from './training-state.ts';

export type BackendChoice = NonNullable<UseOptions['backend']>;

/** What the person chose; what is in use follows once it is ready. */
export interface EncoderChoice {
  readonly encoderId: string;
  readonly tagSet: string;
  /** By encoder; `auto` where there is none. */
  readonly backends: Readonly<Record<string, BackendChoice>>;
}

/** What stands between the person and the encoder or tag set that they asked for. */
export type Switching =
  | { readonly phase: 'idle' }
  | { readonly phase: 'opening'; readonly encoder: string }
  | { readonly phase: 'failed'; readonly failure: Failure }
  /** The tag set has no head for the encoder. */
  | { readonly phase: 'no-head'; readonly offer: HeadOffer };

export interface HeadOffer {
  readonly encoderId: string;
  readonly encoder: string;
  readonly tagSet: string;
  /** What training would take; null where the tag set brings no texts. */
  readonly training: { readonly texts: number; readonly milliseconds: number } | null;
  /** Encoders, ready ones, that the tag set has a head for; without the pair in use. */
  readonly encodersWithHead: readonly { readonly id: string; readonly name: string }[];
  /** Others that it has a head for and that can be downloaded. */
  readonly encodersToGet: readonly Pick<EncoderEntry, 'id' | 'name' | 'bytes'>[];
  /** What it has heads for, in words, such as `other weights of MiniLM`. */
  readonly madeFor: readonly Words[];
  /** Tag sets that have a head for the encoder; without the pair in use. */
  readonly tagSetsWithHead: readonly string[];
}

export interface EncodersSlice {
  readonly encoders: readonly EncoderEntry[];
  readonly packs: readonly TagPack[];
  readonly choice: EncoderChoice;
  readonly switching: Switching;
  readonly training: TrainingState;
  readonly importing: ImportState;
  readonly exporting: ExportState;
  /** Of bytes that can still be kept; null where the browser does not say. */
  readonly freeBytes: number | null;
  /** Whether encoders outlive the tab. */
  readonly areEncodersKept: boolean;
}
