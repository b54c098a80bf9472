import * as v from 'valibot';
import type { FileRecord } from '../../../storage/documents/document-store.ts';
import type { DocumentFile } from '../documents-slice.ts';

const name = v.nullable(v.string());
const columns = v.pipe(v.array(v.string()), v.readonly());

const FileDetails = v.object({
  /** As Readers.formatOf gave it. */
  format: v.nullable(v.string()),
  /** As in DocumentFile. */
  table: v.nullable(
    v.object({ columns, choice: v.object({ title: name, text: columns, id: name, tag: name }) }),
  ),
});

/** What reading found out about a file. */
export type FileDetails = v.InferOutput<typeof FileDetails>;

/** The details that were kept, or null: of a file that was not read whole, or by another version. */
export function detailsOf({ details }: Pick<FileRecord, 'details'>): FileDetails | null {
  const parsed = v.safeParse(FileDetails, details);
  return parsed.success ? parsed.output : null;
}

/** A file as the page lists it. */
export function describeFile(file: FileRecord): DocumentFile {
  const details = detailsOf(file);
  const format = details?.format;
  return {
    id: file.id,
    name: file.name,
    bytes: file.bytes,
    table: details?.table ?? null,
    writesBack: format === 'bibtex' || format === 'ris' ? format : null,
  };
}
