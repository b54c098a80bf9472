import { type FormEvent, useId } from 'react';
import { t } from '../../app/words/t.ts';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './import-panel.module.css';

/** The files name no tags, so the person does, in the order of the model's outputs. */
export function TagNamesForm({ count }: { readonly count: number }) {
  const { importing } = useActions();
  const id = useId();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    importing.nameTags(form.getAll('tag').map(String));
  }

  return (
    <form className={styles.names} onSubmit={submit} aria-labelledby={id}>
      <h3 id={id}>{t('Name the {count, plural, one {# tag} other {# tags}}', { count })}</h3>
      <p>
        {t(
          'The files do not say them. Type them in the order of the training, or drop class_to_index.json.',
        )}
      </p>
      {Array.from({ length: count }, (_, index) => (
        <label key={index}>
          {t('Tag {number, number}', { number: index + 1 })}
          <input name="tag" required autoComplete="off" />
        </label>
      ))}
      <div className={styles.buttons}>
        <MainButton type="submit">{t('Go on')}</MainButton>
        <QuietButton onClick={importing.discard}>{t('Never mind')}</QuietButton>
      </div>
    </form>
  );
}
