/** What takes the place of a stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @param edits - in the order of their places, none within another */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const pieces: string[] = [];
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return pieces.join('') + text.slice(from);
}
