/** Which columns of a table make a document. Names as in the header; null: none. */
export interface ColumnChoice {
  readonly title: string | null;
  /** Joined with blank lines, in this order. */
  readonly text: readonly string[];
  readonly id: string | null;
  readonly tag: string | null;
}
