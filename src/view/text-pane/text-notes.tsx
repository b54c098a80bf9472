import type { TextKeeping } from '../../app/text-slice.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { useTextBox } from '../text-box-context.ts';
import { htmlToText } from './html-to-text.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import styles from './text-notes.module.css';

const KEEPING_NOTES: Record<TextKeeping, (() => string) | null> = {
  kept: null,
  'too-large': () => t('This text is too large to keep: after a reload, paste it again.'),
  refused: () =>
    t('The browser does not let this page keep the text: after a reload, paste it again.'),
};

/** What there is to say about the text, in its place rather than in a message that floats. */
export function TextNotes() {
  const keepingNote = KEEPING_NOTES[useAppState((state) => state.keeping)];
  const replacedBy = useAppState((state) => state.replaced?.by);
  const isPinUnkept = useAppState((state) => state.pinned?.isKept === false);
  return (
    <div className={styles.notes}>
      <AsideNote />
      <HtmlNote />
      {replacedBy === 'link' && <p>{t('This text came with the link. Undo brings yours back.')}</p>}
      {replacedBy === 'share' && <p>{t('This text was shared. Undo brings yours back.')}</p>}
      {replacedBy === 'tab' && (
        <p>{t('This text follows the one in another tab. Undo brings yours back.')}</p>
      )}
      {replacedBy === 'other' && <p>{t('Another text is kept, too. Undo shows it.')}</p>}
      {keepingNote && <p>{keepingNote()}</p>}
      {isPinUnkept && (
        <p>
          {t('The browser does not keep the pinned text: it is there until this tab is closed.')}
        </p>
      )}
    </div>
  );
}

/** After a start without the last text and settings: they are still there. */
function AsideNote() {
  const hasAside = useAppState((state) => state.hasAside);
  const { recovery } = useApp();
  if (!hasAside) return null;
  return (
    <p>
      {t('Your last text and settings lie aside.')}
      <QuietButton onClick={recovery.putBack}>{t('Put them back')}</QuietButton>
      <QuietButton onClick={recovery.forgetAside}>{t('Delete them')}</QuietButton>
    </p>
  );
}

function HtmlNote() {
  const isHtml = useAppState((state) => looksLikeHtml(state.text));
  const { store } = useApp();
  const { replaceText } = useActions();
  const box = useTextBox();
  if (!isHtml) return null;

  function takeText(): void {
    replaceText(htmlToText(store.getState().text), 'plain-text');
    box.current?.focus();
  }

  return (
    <p>
      {t('This looks like HTML, so its markup is read too.')}
      <QuietButton onClick={takeText}>{t('Keep only its text')}</QuietButton>
    </p>
  );
}
