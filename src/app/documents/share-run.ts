import type { ColumnChoice } from '../../documents/table-columns.ts';
import type { DocumentsRun } from './documents-slice.ts';
import type { DocumentsTabs } from './documents-tabs.ts';

interface Options {
  readonly leads: () => boolean;
  /** What this tab does. */
  readonly run: () => DocumentsRun;
  /** The tab that leads does something else than before. */
  readonly onRun: (run: DocumentsRun) => void;
  /** Another tab asks this one, which leads. */
  readonly onRead: (fileId: number, columns?: ColumnChoice) => void;
  readonly onCancel: () => void;
}

/** What is being done with documents, told by the tab that does it to those that look on. */
export interface SharedRun {
  /** Tells others, where this tab leads. @returns the run */
  readonly told: (run: DocumentsRun) => DocumentsRun;
  /** What the tab that leads did when it told last. */
  readonly othersRun: () => DocumentsRun;
  /** Asks the tab that leads what it does. */
  readonly askForRun: () => void;
  readonly askToRead: (fileId: number, columns?: ColumnChoice) => void;
  readonly askToCancel: () => void;
}

export function shareRun(
  tabs: DocumentsTabs,
  { leads, run, onRun, onRead, onCancel }: Options,
): SharedRun {
  let othersRun: DocumentsRun = { phase: 'idle' };
  let last = '';

  function told(now: DocumentsRun): DocumentsRun {
    const words = JSON.stringify(now);
    if (leads() && words !== last) {
      last = words;
      tabs.tell({ kind: 'run', run: now });
    }
    return now;
  }

  tabs.onTold((message) => {
    if (message.kind === 'run') {
      if (leads()) return;
      othersRun = message.run;
      onRun(othersRun);
    } else if (leads()) {
      if (message.kind === 'read') onRead(message.fileId, message.columns);
      else if (message.kind === 'cancel') onCancel();
      else tabs.tell({ kind: 'run', run: run() });
    }
  });

  return {
    told,
    othersRun: () => othersRun,
    askForRun: () => tabs.tell({ kind: 'hello' }),
    askToRead: (fileId, columns) =>
      tabs.tell({ kind: 'read', fileId, ...(columns ? { columns: { ...columns } } : {}) }),
    askToCancel: () => tabs.tell({ kind: 'cancel' }),
  };
}
