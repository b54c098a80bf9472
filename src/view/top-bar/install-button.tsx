import { MonitorDown } from 'lucide-react';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { IconButton } from '../controls/icon-button.tsx';
import styles from './install-button.module.css';

/** Only where the browser offers it, and has the room; the help sheet has it in words. */
export function InstallButton() {
  const isOffered = useAppState((app) => app.install === 'offered');
  const { install } = useActions();
  if (!isOffered) return null;
  return (
    <span className={styles.roomy}>
      <IconButton label={t('Install Taglight')} onClick={leaving(() => void install())}>
        <MonitorDown aria-hidden />
      </IconButton>
    </span>
  );
}
