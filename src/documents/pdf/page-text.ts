/**
 * A piece of text as pdf.js finds it: what one font shows without a wide gap. Lengths are in points,
 * from the upper left corner of the page, x to the right and y downwards.
 */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Of its font, in points. */
  readonly size: number;
  /** Tells fonts of one file apart; says nothing of their weight. */
  readonly font: string;
  readonly rightToLeft: boolean;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** What stands on one baseline of a column, with its superscripts and subscripts. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters, as is `font`. */
  readonly size: number;
  readonly font: string;
  /** Whether all of it is in that font. */
  readonly uniform: boolean;
  /** Begins with a raised number or sign, as footnotes do. */
  readonly marked: boolean;
  /** Between two neighbouring runs, in points: wide in tables and between labels of a drawing. */
  readonly widestGap: number;
}

/** The size and font that most of a document is in. */
export interface BodyStyle {
  readonly size: number;
  readonly font: string;
}
