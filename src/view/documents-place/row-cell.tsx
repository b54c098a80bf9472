import { Copy, Info } from 'lucide-react';
import { t } from '../../app/words/t.ts';
import { wholeNumber } from '../../app/words/whole-number.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { DocumentTags } from '../../app/documents/document-tags.ts';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { shownName } from '../../app/documents/shown-name.ts';
import { percent } from '../../app/percent.ts';
import styles from './documents-table.module.css';
import { STATE_WORDS } from './state-words.ts';
import type { ColumnKey } from './table-columns.ts';
import { TagMark } from './tag-mark.tsx';

interface RowCellProps {
  readonly column: ColumnKey;
  readonly isNumber: boolean;
  /** Where there is no column of titles, the title takes the name's place. */
  readonly isList: boolean;
  readonly row: DocumentRow;
  readonly tags: DocumentTags | null;
  readonly pack: TagPack | null;
}

export function RowCell({ column, isNumber, isList, row, tags, pack }: RowCellProps) {
  return (
    <div role="cell" data-key={column} data-number={isNumber}>
      {contents(column, isList, row, tags, pack)}
    </div>
  );
}

function contents(
  column: ColumnKey,
  isList: boolean,
  row: DocumentRow,
  tags: DocumentTags | null,
  pack: TagPack | null,
) {
  switch (column) {
    case 'select':
      return null;
    case 'name':
      return nameCell(row, isList);
    case 'title':
      return <bdi title={row.title}>{row.title}</bdi>;
    case 'tag':
      if (tags === null || pack === null) return null;
      if (tags.given === null) return <span className={styles.soft}>{t('No tag')}</span>;
      return <TagMark pack={pack} index={tags.given.index} />;
    case 'probability':
      return tags && percent((tags.given ?? tags.leader).probability);
    case 'second':
      return tags?.second && pack && <TagMark pack={pack} index={tags.second.index} />;
    case 'passages':
      return row.passages > 0 && wholeNumber(row.passages);
    case 'tokens':
      return row.tokens > 0 && wholeNumber(row.tokens);
    case 'state':
      return <StateCell row={row} />;
  }
}

function StateCell({ row }: { readonly row: DocumentRow }) {
  const notes = row.notes.map((note) => t(note)).join(' ');
  return (
    <>
      {row.duplicateOf === null ? (
        <span className={styles.soft}>{t(STATE_WORDS[row.state])}</span>
      ) : (
        <span className={styles.duplicate} title={t('The same text as a document before it')}>
          <Copy aria-hidden />
          {t('Duplicate')}
        </span>
      )}
      {notes !== '' && (
        <Info className={styles.info} role="img" aria-label={notes}>
          <title>{notes}</title>
        </Info>
      )}
    </>
  );
}

function nameCell(row: DocumentRow, isList: boolean) {
  const name = shownName(row.name);
  return <bdi title={name}>{isList && row.title !== '' ? row.title : name}</bdi>;
}
