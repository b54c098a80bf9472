import { words, type Words } from '../../core/words.ts';
import { assembleDocument } from '../assemble-document.ts';
import { decodeText } from '../decode-text.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { latexParagraphs } from './latex-paragraphs.ts';

/** More names would be a list that nobody reads. */
const MAX_NAMED = 5;

/** Reads the words of a LaTeX text; what other files hold of it is said in a note. @throws DocumentError */
export const readLatex: FileReader = async function* ({ bytes }): AsyncGenerator<ReadItem> {
  const { paragraphs, otherFiles } = latexParagraphs(decodeText(bytes));
  yield {
    kind: 'document',
    document: assembleDocument(paragraphs, {
      notes: otherFiles.length === 0 ? [] : [missingFiles(otherFiles)],
    }),
  };
};

function missingFiles(files: readonly string[]): Words {
  const names = files.slice(0, MAX_NAMED).join(', ');
  const more = files.length - MAX_NAMED;
  return more > 0
    ? words('What is in other files was not read: {names} and {more, number} more.', {
        names,
        more,
      })
    : words('What is in other files was not read: {names}.', { names });
}
