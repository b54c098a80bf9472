/** A passage of a document with its tags. */
export interface TaggedPassage {
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
  /** [tags] */
  readonly probabilities: Float64Array;
}
