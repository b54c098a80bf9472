import { Trash2, Undo2, X } from 'lucide-react';
import type { RefObject } from 'react';
import { shownRows } from '../../app/documents/shown-rows.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './selection-line.module.css';

interface SelectionLineProps {
  /** How many rows were removed last and can be brought back. */
  readonly removed: number;
  readonly onRemoved: (count: number) => void;
  /** Takes the focus of a button that goes with what it does. */
  readonly grid: RefObject<HTMLElement | null>;
}

/** How many documents there are, are shown and selected; what can be done with the selected ones. */
export function SelectionLine({ removed, onRemoved, grid }: SelectionLineProps) {
  const all = useAppState((state) => state.documents?.length ?? 0);
  const shown = useAppState((state) => shownRows(state).length);
  const selected = useAppState((state) => state.selected);
  const { documents } = useActions();

  function remove(): void {
    documents.remove([...selected]);
    onRemoved(selected.size);
    grid.current?.focus();
  }

  function undo(): void {
    documents.undoRemove();
    onRemoved(0);
    grid.current?.focus();
  }

  function selectNone(): void {
    documents.select(new Set());
    grid.current?.focus();
  }

  return (
    <div className={styles.line}>
      <p>{countsLine({ shown, all, selected: selected.size })}</p>
      {selected.size > 0 && (
        <>
          <QuietButton onClick={remove}>
            <Trash2 aria-hidden />
            {t('Remove selected')}
          </QuietButton>
          <QuietButton onClick={selectNone}>
            <X aria-hidden />
            {t('Select none')}
          </QuietButton>
        </>
      )}
      {removed > 0 && (
        <p className={styles.removed} role="group" aria-label={t('Removed documents')}>
          {t('{removed, plural, one {# document} other {# documents}} removed.', { removed })}
          <QuietButton onClick={undo}>
            <Undo2 aria-hidden />
            {t('Undo')}
          </QuietButton>
        </p>
      )}
    </div>
  );
}

interface Counts {
  readonly [name: string]: number;
  readonly shown: number;
  readonly all: number;
  readonly selected: number;
}

function countsLine(counts: Counts): string {
  if (counts.selected === 0) {
    return t(
      counts.shown === counts.all
        ? '{all, plural, one {# document} other {# documents}}'
        : '{shown, number} of {all, plural, one {# document} other {# documents}}',
      counts,
    );
  }
  return t(
    counts.shown === counts.all
      ? '{all, plural, one {# document} other {# documents}}, {selected, number} selected'
      : '{shown, number} of {all, plural, one {# document} other {# documents}}, {selected, number} selected',
    counts,
  );
}
