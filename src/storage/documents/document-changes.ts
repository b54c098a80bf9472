/** What a write changed, for others who have the same documents in sight. */
export interface DocumentChanges {
  /** New or with other details. */
  readonly files?: readonly number[];
  readonly filesGone?: readonly number[];
  /** New or changed, or with new vectors. */
  readonly documents?: readonly number[];
  /** Removed, or marked for it. */
  readonly documentsGone?: readonly number[];
}
