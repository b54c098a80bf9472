import { type ClipboardEvent, useEffect } from 'react';
import { useActions, useApp } from '../app-context.ts';
import { useTextBox } from '../text-box-context.ts';
import { htmlToText } from './html-to-text.ts';
import { insertText } from './insert-text.ts';
import styles from './text-box.module.css';
import { t } from '../../app/words/t.ts';

/**
 * The box keeps its text itself and tells the app of each change; React never compares or writes it
 * while the person types, so its cost does not grow with the text.
 */
export function TextBox() {
  const { store } = useApp();
  const { typeText } = useActions();
  const box = useTextBox();

  useEffect(
    () =>
      store.subscribe(({ text, textRevision }, previous) => {
        if (textRevision !== previous.textRevision && box.current) box.current.value = text;
      }),
    [store, box],
  );

  useEffect(() => {
    // Where a touch brings up a keyboard that covers the page, the person decides when.
    if (matchMedia('(pointer: fine)').matches) box.current?.focus();
  }, [box]);

  /** The browser pastes plain text itself; where only HTML is offered, its text is taken. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { clipboardData, currentTarget } = event;
    const html = clipboardData.getData('text/html');
    if (html === '' || clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    insertText(currentTarget, htmlToText(html));
  }

  return (
    <textarea
      ref={box}
      className={styles.box}
      dir="auto"
      aria-label={t('Text')}
      placeholder={t('Write or paste a text. Its tags follow as you type.')}
      defaultValue={store.getState().text}
      onInput={(event) => typeText(event.currentTarget.value)}
      onPaste={onPaste}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
