import { missingPartLine } from '../../app/offline/missing-part-line.ts';
import type { MissingPart } from '../../app/offline/offline-slice.ts';
import { reloadLine, reloadLoss } from '../../app/offline/reload-loss.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { Note } from '../encoder-band/note.tsx';

export function MissingPartNote({ part }: { readonly part: MissingPart }) {
  const { reloadApp, dismissMissingPart } = useActions();
  const loss = useAppState(reloadLoss);
  return (
    <Note
      label={t('About this version')}
      actions={<MainButton onClick={reloadApp}>{t('Reload')}</MainButton>}
      onDismiss={dismissMissingPart}
    >
      <p>{missingPartLine(part)}</p>
      <p>{reloadLine(loss)}</p>
    </Note>
  );
}
