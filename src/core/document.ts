import type { Words } from './words.ts';

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What a file, or an entry or row of one, says. */
export interface DocumentText {
  /**
   * Where in its file: '' for a file that is one document, else what tells it from the others there:
   * the key of a reference, `row 12` of a table, the path in an archive. Stays the same when the file
   * is read again.
   */
  readonly part: string;
  /** '' where the file names none. */
  readonly title: string;
  /** All of it, the title included where that is part of what is to be tagged. Line breaks are \n. */
  readonly text: string;
  /** Where sections begin: offsets of headings in `text`, ascending. */
  readonly headings: readonly number[];
  /** The list of references, where one was recognised: it can be left out of what is tagged. */
  readonly references: TextSpan | null;
  /** The tag that the file itself gives it (a table's column of tags), or null. */
  readonly givenTag: string | null;
  /** What a person should know of how it was read, each a sentence: 'Pages 3 and 4 have no text.' */
  readonly notes: readonly Words[];
}

/** Why a file, or a part of one, could not be read. For a person. */
export interface DocumentProblem {
  /** As in DocumentText; '' for the whole file. */
  readonly part: string;
  /** What happened, naming the place (a line, a row, a page) where there is one. */
  readonly message: Words;
  /** What to do about it. */
  readonly advice: Words;
}
