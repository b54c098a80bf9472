/** What put another text in place of the one that was there. */
export type Replacement =
  | 'clear'
  | 'sample'
  | 'link'
  | 'share'
  | 'plain-text'
  | 'pinned'
  | 'undo'
  /** The text of another tab is followed. */
  | 'tab'
  /** Two tabs, or a link and a tab, had a text each; both are kept. */
  | 'other';

export interface TextSlice {
  readonly text: string;
  /** Counts the changes that did not come from typing; at each, the text box takes `text` over. */
  readonly textRevision: number;
  /** What the last replacement took away, so that it can be undone; null where that was nothing. */
  readonly replaced: { readonly by: Replacement; readonly text: string } | null;
  /** Whether the browser keeps the text for the next visit. */
  readonly keeping: TextKeeping;
}

export type TextKeeping = 'kept' | 'too-large' | 'refused';

/** The slice after a replacement of the whole text. */
export function replaceText(
  slice: TextSlice,
  text: string,
  by: Replacement,
): Pick<TextSlice, 'text' | 'textRevision' | 'replaced'> {
  const { replaced } = slice;
  // A page takes shares when it opens, before anybody can have written on in the share before.
  const before = by === 'share' && replaced?.by === 'share' ? replaced.text : slice.text;
  return {
    text,
    textRevision: slice.textRevision + 1,
    replaced: before === '' || before === text ? null : { by, text: before },
  };
}

/** True where nothing but white space is in the text. Stops at the first other character. */
export function isBlank(text: string): boolean {
  return !/\S/u.test(text);
}
