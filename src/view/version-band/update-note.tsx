import type { UpdateState } from '../../app/offline/offline-slice.ts';
import { reloadLine, reloadLoss } from '../../app/offline/reload-loss.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { Note } from '../encoder-band/note.tsx';

interface UpdateNoteProps {
  readonly update: Exclude<UpdateState, 'none'>;
}

export function UpdateNote({ update }: UpdateNoteProps) {
  const { updateApp, reloadApp, dismissUpdate } = useActions();
  const loss = useAppState(reloadLoss);
  const isElsewhere = update === 'taken-elsewhere';
  return (
    <Note
      label={t('About this version')}
      actions={
        isElsewhere ? (
          <MainButton onClick={reloadApp}>{t('Reload')}</MainButton>
        ) : (
          <MainButton onClick={updateApp} disabled={update === 'taking-over'}>
            {t('Update')}
          </MainButton>
        )
      }
      onDismiss={dismissUpdate}
    >
      <p>
        {isElsewhere
          ? t('Another tab has taken a new version. This one needs a reload to follow.')
          : t('A new version is ready.')}
      </p>
      <p>{reloadLine(loss)}</p>
    </Note>
  );
}
