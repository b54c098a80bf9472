/** A stretch of the text that the encoder read at once, with its tags' probabilities. */
export interface TaggedWindow {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
  /** [tags], each 0 to 1. */
  readonly probabilities: Float64Array;
}

/** What the tags of one text are, and how they were come by. */
export interface TagResult {
  /** What was read; the windows' offsets are into it. */
  readonly text: string;
  /** [tags], each 0 to 1; the windows' mean, weighted by their tokens. */
  readonly probabilities: Float64Array;
  readonly windows: readonly TaggedWindow[];
  readonly tokens: number;
  /** Of these, pieces that the vocabulary does not have. */
  readonly unknownTokens: number;
  /** Windows that were read now; the others were remembered from before. */
  readonly encodedWindows: number;
  readonly milliseconds: number;
}
