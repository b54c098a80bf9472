import type { DocumentProblem } from '../../core/document.ts';

/** What a table's format gives, before it is known what the columns mean. */
export type TableItem =
  | {
      readonly kind: 'row';
      /** Where it stands, such as `row 12`. */
      readonly part: string;
      /** One a column; '' where the row has none. */
      readonly cells: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: DocumentProblem };
