import { useState } from 'react';
import type { ExportOptions, TableFormat } from '../../app/documents/documents-actions.ts';
import { shownRows } from '../../app/documents/shown-rows.ts';
import { t } from '../../app/words/t.ts';
import { words } from '../../app/words/words.ts';
import { useActions, useAppState } from '../app-context.ts';
import { Choice } from '../controls/choice.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './export-panel.module.css';
import { type Export, useExport } from './use-export.ts';
import { WriteBack } from './write-back.tsx';

type Which = NonNullable<ExportOptions['only']>;

const TABLES: readonly (readonly [TableFormat, string])[] = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel (XLSX)'],
  ['json', 'JSON'],
];

/** The tags, for use elsewhere. */
export function ExportPanel() {
  const { documents } = useActions();
  const writing = useExport();
  const counts = useCounts();
  const [chosen, setChosen] = useState<Which | null>(null);
  const options = optionsOf(counts);
  // Whoever has filtered or selected some means these.
  const only = options.find(({ value }) => value === chosen)?.value ?? options.at(-1)!.value;

  return (
    <div className={styles.panel}>
      <div className={styles.which}>
        <span>{t('Export')}</span>
        <Choice
          label={t('Which documents')}
          value={only}
          options={options}
          onChoose={(value) => setChosen(WHICH.find((which) => which === value) ?? 'all')}
        />
      </div>
      <h3>{t('As a table')}</h3>
      <div className={styles.buttons}>
        {TABLES.map(([format, name]) => (
          <QuietButton
            key={format}
            onClick={() =>
              writing.start({ kind: 'file', name }, () => documents.exportTable(format, { only }))
            }
          >
            {name}
          </QuietButton>
        ))}
        <QuietButton
          onClick={() =>
            writing.start(
              { kind: 'table' },
              () => documents.copyMarkdown({ only }),
              words('Copied.'),
            )
          }
        >
          {t('Copy as Markdown')}
        </QuietButton>
      </div>
      <h3>{t('As files')}</h3>
      <div className={styles.buttons}>
        <QuietButton
          onClick={() => writing.start({ kind: 'zip' }, () => documents.exportFolders({ only }))}
        >
          {t('A folder for each tag (ZIP)')}
        </QuietButton>
      </div>
      <WriteBack writing={writing} />
      <Outcome writing={writing} />
    </div>
  );
}

const WHICH: readonly Which[] = ['all', 'shown', 'selected'];

function optionsOf({ all, shown, selected }: Record<Which, number>) {
  const options: { value: Which; name: string }[] = [
    { value: 'all', name: t('All {all, plural, one {# document} other {# documents}}', { all }) },
  ];
  if (shown < all) {
    options.push({ value: 'shown', name: t('The {shown, number} shown', { shown }) });
  }
  if (selected > 0) {
    options.push({ value: 'selected', name: t('The {selected, number} selected', { selected }) });
  }
  return options;
}

function useCounts(): Record<Which, number> {
  const all = useAppState((state) => state.documents?.length ?? 0);
  const shown = useAppState((state) => shownRows(state).length);
  const selected = useAppState((state) => state.selected.size);
  return { all, shown, selected };
}

function Outcome({ writing: { what, phase, done, failure } }: { readonly writing: Export }) {
  return (
    <div className={styles.outcome} role="status">
      {phase === 'writing' && (
        <p>
          {t('Writing: {kind, select, table {The table} zip {The ZIP} other {{name}}}', {
            ...what,
          })}
        </p>
      )}
      {done !== null && <p>{t(done)}</p>}
      {failure !== null && (
        <p className={styles.failure}>
          {t(failure.message)} {t(failure.advice)}
        </p>
      )}
    </div>
  );
}
