import type { DocumentProblem } from '../../core/document.ts';

/** What a table's format gives, before it is known what the columns mean. */
export type TableItem =
  | {
      readonly kind: 'row';
      /** Where it stands, such as `row 12`. */
      readonly part: string;
      /**
       * What it has in a column, counted from 0; '' where it has nothing. Asked for one by one: of a
       * wide table hardly any column is read.
       */
      readonly cell: (column: number) => string;
    }
  | { readonly kind: 'problem'; readonly problem: DocumentProblem };
