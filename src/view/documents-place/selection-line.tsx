import { Trash2, Undo2, X } from 'lucide-react';
import type { RefObject } from 'react';
import { counted } from '../../app/counted.ts';
import { shownRows } from '../../app/documents/shown-rows.ts';
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
      <p>
        {shown === all ? '' : `${shown.toLocaleString('en')} of `}
        {counted(all, 'document')}
        {selected.size > 0 && `, ${selected.size.toLocaleString('en')} selected`}
      </p>
      {selected.size > 0 && (
        <>
          <QuietButton onClick={remove}>
            <Trash2 aria-hidden />
            Remove selected
          </QuietButton>
          <QuietButton onClick={selectNone}>
            <X aria-hidden />
            Select none
          </QuietButton>
        </>
      )}
      {removed > 0 && (
        <p className={styles.removed} role="group" aria-label="Removed documents">
          {counted(removed, 'document')} removed.
          <QuietButton onClick={undo}>
            <Undo2 aria-hidden />
            Undo
          </QuietButton>
        </p>
      )}
    </div>
  );
}
