import { DocumentError } from '../../../src/documents/document-error.ts';
import type { ReadItem } from '../../../src/documents/file-reader.ts';
import { readFile } from '../../../src/documents/read-file.ts';
import { writeBibtexKeywords } from '../../../src/documents/references/write-bibtex-keywords.ts';
import { writeRisKeywords } from '../../../src/documents/references/write-ris-keywords.ts';
import { losslessText } from '../../../src/documents/references/lossless-text.ts';
import type { FuzzTarget, Outcome } from '../fuzz-target.ts';
import type { FileBytes } from '../mutation.ts';
import { mutateTextFile } from '../mutations/text.ts';
import { documentSeeds } from './document-seeds.ts';
import { bibtexApartFromKeywords, risApartFromTags } from './apart-from-keywords.ts';
import { BIBTEX, LINES } from './tokens.ts';

const PREFIX = 'tag:';
/** With what a keyword has to be escaped for. */
const TAGS = ['nlp', 'a, b; {c}', '50 % & more'];

const FORMATS = {
  bibtex: {
    name: 'a.bib',
    tokens: BIBTEX,
    write: writeBibtexKeywords,
    rest: bibtexApartFromKeywords,
  },
  ris: { name: 'a.ris', tokens: LINES, write: writeRisKeywords, rest: risApartFromTags },
} as const;

/** Writing tags back into a list of references: what reads is written, and nothing but keywords changes. */
export function writeBackTarget(format: keyof typeof FORMATS): FuzzTarget {
  const { tokens } = FORMATS[format];
  return {
    seeds: documentSeeds(format),
    mutate: mutateTextFile(tokens),
    read: (bytes) => writeAndCompare(format, bytes),
  };
}

async function writeAndCompare(format: keyof typeof FORMATS, bytes: FileBytes): Promise<Outcome> {
  const { name, write, rest } = FORMATS[format];
  const parts: string[] = [];
  let written: FileBytes;
  try {
    for await (const item of readFile({ name, bytes }, {})) parts.push(...partsOf(item));
    const tags = new Map(parts.map((part) => [part, TAGS]));
    written = write(bytes, tags, { prefix: PREFIX });
    if (!same(write(written, tags, { prefix: PREFIX }), written)) {
      throw new Error('Written twice it is another file.');
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return 'refused';
  }
  const [before, after] = [losslessText(bytes), losslessText(written)];
  if (before.encoding !== after.encoding) throw new Error(`It became ${after.encoding}.`);
  if (rest(before.text) !== rest(after.text)) throw new Error('More than keywords changed.');
  return 'read';
}

function partsOf(item: ReadItem): string[] {
  return item.kind === 'document' ? [item.document.part] : [];
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(Buffer.from(right));
}
