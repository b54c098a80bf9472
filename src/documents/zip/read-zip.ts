import { words } from '../../core/words.ts';
import type { DocumentProblem } from '../../core/document.ts';
import { detectFormat } from '../detect-format.ts';
import { DocumentError } from '../document-error.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { partNames } from '../references/part-names.ts';
import { refuseOverlap, type ArchiveBudget } from './archive-budget.ts';
import { entryName } from './entry-name.ts';
import { entryProblem } from './entry-problem.ts';
import { unpackInTurn } from './unpack-in-turn.ts';
import { zipEntries } from './zip-entries.ts';

/** What systems put into archives for themselves. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*(?:$|\/)|Thumbs\.db$|desktop\.ini$)/i;

/**
 * A reader of ZIP archives: one file in it after the other, the bad ones being problems, those that
 * are no documents one problem together.
 * @param readEntry reads a file of the archive
 * @param budget what is left of what may be unpacked
 */
export function zipReader(readEntry: FileReader, budget: ArchiveBudget): FileReader {
  return async function* readZip({ bytes }, { signal }): AsyncGenerator<ReadItem> {
    const entries = zipEntries(bytes);
    budget.take(entries);
    const brought = entries.filter(({ name }) => !LITTER.test(entryName(name)));
    if (brought.length === 0) {
      throw new DocumentError(
        words('The archive holds no files.'),
        words('Choose one with documents in it.'),
      );
    }
    const uniqueName = partNames();
    const partOf = new Map(brought.map((entry) => [entry, uniqueName(entryName(entry.name))]));
    const readable = brought.filter((entry) => entryProblem(entry) === null);
    refuseOverlap(readable, bytes.length);
    for (const entry of brought) {
      const problem = entryProblem(entry);
      if (problem !== null) yield problemItem({ part: partOf.get(entry)!, ...problem });
    }

    const others: string[] = [];
    for (const unpacked of unpackInTurn(bytes, readable)) {
      const part = partOf.get(unpacked.entry)!;
      if (unpacked.bytes === null) yield problemItem({ part, ...DAMAGED });
      else if (unpacked.bytes.length > 0 && detectFormat(unpacked.bytes, part) === null) {
        others.push(part);
      } else {
        const file = { name: part, bytes: unpacked.bytes };
        yield* within(part, readEntry(file, { signal }));
      }
    }
    if (others.length > 0) yield problemItem(leftOut(others));
  };
}

const DAMAGED = {
  message: words('The file cannot be unpacked: it is damaged, or protected with a password.'),
  advice: words('Unpack the archive on your device, and open the file itself.'),
};

/** What reading an entry gives, as parts of the archive. */
async function* within(part: string, items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
  const partWithin = (inner: string) => (inner === '' ? part : `${part} · ${inner}`);
  try {
    for await (const item of items) {
      if (item.kind === 'document') {
        const { document } = item;
        yield { kind: 'document', document: { ...document, part: partWithin(document.part) } };
      } else if (item.kind === 'problem') {
        yield problemItem({ ...item.problem, part: partWithin(item.problem.part) });
      }
      // Columns are chosen for a file; an archive may have several tables.
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    yield problemItem({ part, message: error.words, advice: error.advice });
  }
}

function problemItem(problem: DocumentProblem): ReadItem {
  return { kind: 'problem', problem };
}

const NAMED = 3;

function leftOut(parts: readonly string[]): DocumentProblem {
  const names = parts.slice(0, NAMED).join(', ');
  const more = parts.length - NAMED;
  const list = more > 0 ? `${names} and ${more} more` : names;
  return {
    part: list,
    message:
      parts.length === 1
        ? words('No document: {list}.', { list })
        : words('No documents: {list}.', { list }),
    advice: words('Nothing needs to be done. The other files of the archive were read.'),
  };
}
