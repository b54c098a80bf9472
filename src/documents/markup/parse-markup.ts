import { words } from '../../core/words.ts';
import { Parser } from 'htmlparser2';
import { DocumentError } from '../document-error.ts';

export interface MarkupHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Of every element that was opened, in reverse order, whether the markup closes it or not. */
  readonly close: (name: string) => void;
  /** With entities decoded; a text may come in several pieces. */
  readonly text: (text: string) => void;
}

/**
 * Elements within each other. Browsers stop at 512; pages that never close their `font` have some
 * thousands. The parser's time for a closing tag grows with what is open.
 */
const MAX_DEPTH = 10_000;

/**
 * Goes through HTML or XML, however broken, event by event: depth takes no stack, and entities that a
 * document declares itself are never expanded.
 * @throws DocumentError when elements are nested deeper than in any document
 */
export function parseMarkup(
  markup: string,
  language: 'html' | 'xml',
  { open, close, text }: MarkupHandlers,
): void {
  let depth = 0;
  let isTagUnfinished = false;
  const parser = new Parser(
    {
      onopentagname() {
        isTagUnfinished = true;
      },
      onopentag(name, attributes) {
        isTagUnfinished = false;
        if (depth === MAX_DEPTH) throw tooDeep();
        depth++;
        open(name, attributes);
      },
      onclosetag(name) {
        // At the end the parser closes what it never opened, too: the tag that the text ends in.
        if (isTagUnfinished) {
          isTagUnfinished = false;
          return;
        }
        depth--;
        close(name);
      },
      ontext: text,
    },
    { xmlMode: language === 'xml' },
  );
  parser.write(markup);
  parser.end();
}

function tooDeep(): DocumentError {
  return new DocumentError(
    words('The document nests more than {maxDepth, number} elements in each other.', {
      maxDepth: MAX_DEPTH,
    }),
    words('Open it in the program that shows it, and save or paste its text.'),
  );
}
