import type { DocumentTable } from './document-table.ts';
import type { DocumentsCalls } from './documents-calls.ts';
import type { DocumentRow } from './documents-slice.ts';
import type { DocumentsWorker } from './documents-worker.ts';
import type { TaggingRun } from './tagging-run.ts';

interface Options {
  readonly worker: Pick<DocumentsWorker, 'call'>;
  readonly table: DocumentTable;
  readonly tagging: Pick<TaggingRun, 'take' | 'drop'>;
}

interface TakenUp {
  readonly obstacle: DocumentsCalls['open']['output']['obstacle'];
  /** Files that are yet to be read. */
  readonly unread: readonly number[];
  readonly isEmpty: boolean;
}

/** Has the rows of what is kept in the table, and no others. */
export async function takeUp(
  how: DocumentsCalls['open']['input'],
  { worker, table, tagging }: Options,
): Promise<TakenUp> {
  const blocks: (readonly DocumentRow[])[] = [];
  const before = Array.from(table.rows(), ({ id }) => id);
  const { obstacle, files, unread } = await worker.call('open', how, {
    onProgress: (block) => void blocks.push(block),
  });
  const rows = blocks.flat();
  const here = new Set(rows.map(({ id }) => id));
  tagging.drop(before.filter((id) => !here.has(id)));
  for (const file of files) table.putFile(file);
  tagging.take(rows);
  table.show();
  return { obstacle, unread, isEmpty: rows.length + files.length === 0 };
}
