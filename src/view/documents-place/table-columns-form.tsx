import { type FormEvent, useState } from 'react';
import type { DocumentFile } from '../../app/documents/documents-slice.ts';
import { useActions } from '../app-context.ts';
import { Choice } from '../controls/choice.tsx';
import { MainButton } from '../controls/main-button.tsx';
import styles from './columns-panel.module.css';

type Table = NonNullable<DocumentFile['table']>;

interface TableColumnsFormProps extends Table {
  readonly fileId: number;
}

const SINGLE = [
  ['title', 'Title'],
  ['id', 'Id'],
  ['tag', 'Tag'],
] as const;

/** The names of columns may be alike or empty, so that options go by their place. */
export function TableColumnsForm({ fileId, columns, choice: guessed }: TableColumnsFormProps) {
  const { documents } = useActions();
  const [choice, setChoice] = useState(guessed);
  const hasText = choice.text.length > 0 || choice.title !== null;
  const options = [
    { value: '', name: 'None' },
    ...columns.map((name, place) => ({ value: `${place}`, name: name || `Column ${place + 1}` })),
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
      {SINGLE.map(([key, name]) => (
        <div key={key} className={styles.single}>
          <span>{name}</span>
          <Choice
            label={`${name} column`}
            value={`${choice[key] === null ? '' : columns.indexOf(choice[key])}`}
            options={options}
            onChoose={(value) =>
              setChoice({ ...choice, [key]: value === '' ? null : columns[Number(value)] })
            }
          />
        </div>
      ))}
      <fieldset className={styles.text}>
        <legend>Text</legend>
        {columns.map((name, place) => (
          <label key={place}>
            <input
              type="checkbox"
              checked={choice.text.includes(name)}
              onChange={() => toggleText(name)}
            />
            <bdi>{name || `Column ${place + 1}`}</bdi>
          </label>
        ))}
      </fieldset>
      {!hasText && <p>Choose at least one column of text.</p>}
      <MainButton type="submit" aria-disabled={!hasText}>
        Read the table again
      </MainButton>
    </form>
  );
}
