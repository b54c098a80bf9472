import { MonitorDown } from 'lucide-react';
import { t } from '../app/words/t.ts';
import { useActions, useAppState } from './app-context.ts';
import { leaving } from './controls/focus-place.ts';
import { QuietButton } from './controls/quiet-button.tsx';

/** How to install the app here, and what for; nothing where this browser has no way, or has done it. */
export function InstallHelp() {
  const state = useAppState((app) => app.install);
  const { install } = useActions();
  if (state !== 'offered' && state !== 'by-menu') return null;
  return (
    <section>
      <h3>{t('Install it')}</h3>
      <p>
        {t(
          'Installed, Taglight has a window of its own and works offline, and other apps can open files with it.',
        )}
      </p>
      {state === 'offered' ? (
        <QuietButton onClick={leaving(() => void install())}>
          <MonitorDown aria-hidden />
          {t('Install Taglight')}
        </QuietButton>
      ) : (
        <p>{t('In Safari, choose Share, then Add to Home Screen; on a Mac, Add to Dock.')}</p>
      )}
    </section>
  );
}
