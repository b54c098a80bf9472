import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from './controls/icon-button.tsx';
import { LanguageChoice } from './controls/language-choice.tsx';
import { InstallHelp } from './install-help.tsx';
import styles from './help-sheet.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { t } from '../app/words/t.ts';

const TEXT_KEYS = [
  { keys: ['?'], does: () => t('Open this sheet (outside text fields)') },
  { keys: ['Tab'], does: () => t('Go from the text to the tags and on') },
  { keys: ['←', '→'], does: () => t('Go through the windows of a long text') },
  { keys: ['Home', 'End'], does: () => t('Go to the first of them, or the last') },
  { keys: ['Enter'], does: () => t('Select that window in the text') },
  { keys: ['Esc'], does: () => t('Close a sheet or a document') },
];

const DOCUMENT_KEYS = [
  { keys: ['↑', '↓'], does: () => t('Go through the documents; with Shift, select them') },
  { keys: ['Home', 'End'], does: () => t('Go to the first of them, or the last') },
  { keys: ['Enter'], does: () => t('Open the document') },
  { keys: ['Space'], does: () => t('Select it') },
  { keys: ['Ctrl', 'A'], does: () => t('Select all that are shown') },
  { keys: ['Delete'], does: () => t('Remove it, or the selected ones') },
];

/** What the page does and which keys it knows. A modal dialog, so focus goes in and comes back. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);

  return (
    <dialog
      ref={sheet}
      className={styles.sheet}
      closedby="any"
      onClose={onClose}
      aria-labelledby="help-title"
      data-place
      tabIndex={-1}
    >
      <header className={styles.header}>
        <h2 id="help-title">{t('How Taglight works')}</h2>
        <IconButton label={t('Close')} onClick={() => sheet.current?.close()}>
          <X aria-hidden />
        </IconButton>
      </header>
      <p>
        {t(
          'Write or paste a text. A language model on this device reads it as you write, and the tags show how likely each one is. Your text is not sent anywhere.',
        )}
      </p>
      <p>
        {t(
          'Long texts are read in windows of a few hundred words. Each is read once; after an edit only the changed ones are read again. The tags of the text are the average of its windows, by their length.',
        )}
      </p>
      <p>
        {t(
          'A whole folder, a table or a reference list goes to Documents: drop it anywhere. Each document is read whole, and its tags can be taken away again.',
        )}
      </p>
      <InstallHelp />
      <ThemeChoice />
      <div>
        <span aria-hidden>{t('Language')} </span>
        <LanguageChoice />
      </div>
      <h3>{t('Keys')}</h3>
      <Keys keys={TEXT_KEYS} />
      <h3>{t('Keys in the list of documents')}</h3>
      <Keys keys={DOCUMENT_KEYS} />
    </dialog>
  );
}

function Keys({ keys: all }: { readonly keys: typeof TEXT_KEYS }) {
  return (
    <dl className={styles.keys}>
      {all.map(({ keys, does }) => (
        <div key={keys.join(' ')}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does()}</dd>
        </div>
      ))}
    </dl>
  );
}
