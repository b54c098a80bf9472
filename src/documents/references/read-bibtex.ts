import { named, words } from '../../core/words.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import type { BibtexPiece } from './split-bibtex.ts';
import { DocumentError } from '../document-error.ts';
import { inSlices } from '../in-slices.ts';
import { bibtexLibrary } from './bibtex-library.ts';
import { losslessText } from './lossless-text.ts';
import { referenceDocument } from './reference-document.ts';
import { splitBibtex } from './split-bibtex.ts';
import { splitKeywords } from './split-keywords.ts';

/** What holds data for other entries, and is no work itself. */
const CONTAINERS = new Set(['xdata', 'set']);

/** Keywords of an entry that are more stay as they stand: each that has LaTeX takes time of its own. */
const MOST_PARSED = 1_000;

/** Reads BibTeX and biblatex: each entry is a document, named by its key. */
export const readBibtex: FileReader = async function* (file, { signal }) {
  const { text } = losslessText(file.bytes);
  const pieces = [...splitBibtex(text)];
  if (pieces.length === 0) {
    throw new DocumentError(
      words('The file has no BibTeX entry.'),
      words('Check that entries begin like {example}, and have their braces.', {
        example: '@article{key',
      }),
    );
  }
  const { bibtexText } = await import('./bibtex-text.ts');
  yield* inSlices(documents(text, pieces, bibtexText), signal);
};

function* documents(
  text: string,
  pieces: readonly BibtexPiece[],
  toText: (source: string) => string,
): Generator<ReadItem> {
  const { value } = bibtexLibrary(text, pieces);
  for (const piece of pieces) {
    if (piece.kind === 'broken') {
      const { part, line, reason } = piece;
      const message = words('Line {line}: “{part}” could not be read: {reason}.', {
        line,
        part,
        reason: named(reason),
      });
      const advice = words('Mend this entry in the file, then read it again.');
      yield { kind: 'problem', problem: { part, message, advice } };
    } else if (piece.kind === 'entry' && !CONTAINERS.has(piece.type)) {
      const titles = [value(piece, 'title'), value(piece, 'subtitle')].filter(Boolean);
      yield referenceDocument({
        part: piece.part,
        place: words('Line {line}', { line: piece.line }),
        title: titles.map(toText).join(': '),
        abstract: toText(value(piece, 'abstract')),
        keywords: [value(piece, 'keywords'), value(piece, 'keyword')].flatMap((source) =>
          splitKeywords(source).keywords.map((keyword, index) =>
            index < MOST_PARSED ? toText(keyword) : keyword,
          ),
        ),
      });
    }
  }
}
