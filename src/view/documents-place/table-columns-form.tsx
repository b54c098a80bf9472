import { type FormEvent, useState } from 'react';
import type { DocumentFile } from '../../app/documents/documents-slice.ts';
import { t } from '../../app/words/t.ts';
import { words } from '../../app/words/words.ts';
import { useActions } from '../app-context.ts';
import { Choice } from '../controls/choice.tsx';
import { MainButton } from '../controls/main-button.tsx';
import styles from './columns-panel.module.css';

type Table = NonNullable<DocumentFile['table']>;

interface TableColumnsFormProps extends Table {
  readonly fileId: number;
}

const SINGLE = [
  ['title', words('Title'), words('Title column')],
  ['id', words('Id'), words('Id column')],
  ['tag', words('Tag'), words('Tag column')],
] as const;

/** The names of columns may be alike or empty, so that options go by their place. */
export function TableColumnsForm({ fileId, columns, choice: guessed }: TableColumnsFormProps) {
  const { documents } = useActions();
  const [choice, setChoice] = useState(guessed);
  const hasText = choice.text.length > 0 || choice.title !== null;
  const options = [
    { value: '', name: t('None') },
    ...columns.map((name, place) => ({ value: `${place}`, name: name || columnName(place) })),
  ];

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!hasText) return;
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    documents.chooseColumns(fileId, choice);
  }

  function toggleText(name: string): void {
    const has = choice.text.includes(name);
    const text = columns.filter((column) =>
      column === name ? !has : choice.text.includes(column),
    );
    setChoice({ ...choice, text });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {SINGLE.map(([key, name, label]) => (
        <div key={key} className={styles.single}>
          <span>{t(name)}</span>
          <Choice
            label={t(label)}
            value={`${choice[key] === null ? '' : columns.indexOf(choice[key])}`}
            options={options}
            onChoose={(value) =>
              setChoice({ ...choice, [key]: value === '' ? null : columns[Number(value)] })
            }
          />
        </div>
      ))}
      <fieldset className={styles.text}>
        <legend>{t('Text')}</legend>
        {columns.map((name, place) => (
          <label key={place}>
            <input
              type="checkbox"
              checked={choice.text.includes(name)}
              onChange={() => toggleText(name)}
            />
            <bdi>{name || columnName(place)}</bdi>
          </label>
        ))}
      </fieldset>
      {!hasText && <p>{t('Choose at least one column of text.')}</p>}
      <MainButton type="submit" aria-disabled={!hasText}>
        {t('Read the table again')}
      </MainButton>
    </form>
  );
}

function columnName(place: number): string {
  return t('Column {number, number}', { number: place + 1 });
}
