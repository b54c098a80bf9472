import type { TextSpan } from '../../core/document.ts';

/** A stretch of text with what it does for a tag. */
export interface EvidenceUnit extends TextSpan {
  /**
   * The tag's log-odds (natural logarithm) with it, less those without it: above 0 it speaks for the
   * tag. Null where without it there would be nothing to read.
   */
  readonly change: number | null;
}

export interface EvidenceProgress {
  readonly done: number;
  readonly total: number;
}
