import type { TagPack } from '../../../core/tag-pack.ts';
import { words } from '../../../core/words.ts';
import { DocumentError } from '../../../documents/document-error.ts';
import type { FolderDocument } from '../../../documents/exports/write-folders.ts';
import type { TableExport } from '../../../documents/exports/table-export.ts';
import type { DocumentStore } from '../../../storage/documents/document-store.ts';
import { documentTagger } from '../document-tags.ts';
import type { OutputSettings } from '../documents-calls.ts';
import type { TableFormat } from '../documents-actions.ts';
import { describeFile } from './file-details.ts';
import type { KeptDocuments } from './kept-documents.ts';
import { tableOf } from './table-of.ts';

interface Options {
  readonly store: DocumentStore;
  readonly kept: KeptDocuments;
  readonly pack: TagPack;
  readonly settings: OutputSettings;
}

/** The table of some documents, in their order, in a format. The writers are loaded when needed. */
export async function writeTable(
  format: TableFormat | 'markdown',
  ids: readonly number[],
  { kept, pack, settings }: Options,
): Promise<Blob> {
  const table = tableOf(kept.rows(ids), pack, settings);
  return new Blob([await tableIn(format, table)], { type: TYPES[format] });
}

const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  markdown: 'text/markdown',
};

async function tableIn(format: TableFormat | 'markdown', table: TableExport): Promise<BlobPart> {
  switch (format) {
    case 'csv':
      return (await import('../../../documents/exports/write-csv.ts')).writeCsv(table);
    case 'json':
      return (await import('../../../documents/exports/write-json.ts')).writeJson(table);
    case 'xlsx':
      return (await import('../../../documents/exports/write-xlsx.ts')).writeXlsx(table);
    case 'markdown':
      return (await import('../../../documents/exports/write-markdown.ts')).writeMarkdown(table);
  }
}

/**
 * A list of references with the tags of its entries as keywords, nothing else changed.
 * @throws DocumentError when tags cannot be written into such a file
 */
export async function writeBack(
  fileId: number,
  prefix: string,
  { store, kept, pack, settings }: Options,
): Promise<Blob> {
  const file = kept.file(fileId);
  const bytes = await store.contents(fileId);
  const format = file ? describeFile(file).writesBack : null;
  if (bytes === undefined || format === null) {
    throw new DocumentError(
      words('Tags cannot be written into this file.'),
      words('Export the table instead.'),
    );
  }
  const tagger = documentTagger(pack, settings.threshold);
  const tags = new Map<string, string[]>();
  for (const { id, part, fileId: of } of kept.records) {
    const probabilities = of === fileId ? kept.tagsOf(id)?.probabilities : undefined;
    const given = probabilities && tagger(probabilities)?.given;
    if (given) tags.set(part, [given.name]);
  }
  return new Blob([await keywordsIn(format, bytes, tags, prefix)]);
}

async function keywordsIn(
  format: 'bibtex' | 'ris',
  bytes: Uint8Array<ArrayBuffer>,
  tags: ReadonlyMap<string, readonly string[]>,
  prefix: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'bibtex') {
    const { writeBibtexKeywords } =
      await import('../../../documents/references/write-bibtex-keywords.ts');
    return writeBibtexKeywords(bytes, tags, { prefix });
  }
  const { writeRisKeywords } = await import('../../../documents/references/write-ris-keywords.ts');
  return writeRisKeywords(bytes, tags, { prefix });
}

/** A ZIP with the documents in a folder for each tag, and the table beside them. */
export async function writeTagFolders(ids: readonly number[], options: Options): Promise<Blob> {
  const { writeFolders } = await import('../../../documents/exports/write-folders.ts');
  // Its bytes: text() would take away the mark by which Excel knows UTF-8.
  const csv = await (await writeTable('csv', ids, options)).arrayBuffer();
  const pieces: BlobPart[] = [];
  const { date } = options.settings;
  for await (const piece of writeFolders(folderDocuments(ids, options), {
    table: new Uint8Array(csv),
    date,
  })) {
    pieces.push(piece);
  }
  return new Blob(pieces, { type: 'application/zip' });
}

/** One after another: all of them at once may be more than memory has. */
async function* folderDocuments(
  ids: readonly number[],
  { store, kept, pack, settings }: Options,
): AsyncGenerator<FolderDocument> {
  const tagger = documentTagger(pack, settings.threshold);
  for (const id of ids) {
    const record = kept.record(id);
    if (record === undefined) continue;
    const { part, fileId, state } = record;
    const name = kept.file(fileId)?.name ?? '';
    const probabilities = kept.tagsOf(id)?.probabilities;
    const tag = (probabilities && tagger(probabilities)?.given?.name) ?? null;
    if (part === '') {
      const bytes = await store.contents(fileId);
      if (bytes === undefined) continue;
      yield { name, part, tag, content: { kind: 'file', bytes } };
    } else if (state !== 'unread') {
      const body = await store.body(id);
      yield { name, part, tag, content: { kind: 'text', text: body?.text ?? '' } };
    }
  }
}
