import { CircleHelp, Languages } from 'lucide-react';
import { IconButton } from '../controls/icon-button.tsx';
import { LanguageChoice } from '../controls/language-choice.tsx';
import { EncoderChoice } from './encoder-choice.tsx';
import { EncoderStatus } from './encoder-status.tsx';
import { InstallButton } from './install-button.tsx';
import { Logo } from './logo.tsx';
import { PrivacyMark } from './privacy-mark.tsx';
import { TagSetChoice } from './tag-set-choice.tsx';
import { TagSetDetails } from './tag-set-details.tsx';
import { ThemeButton } from './theme-button.tsx';
import { PlaceLinks } from './place-links.tsx';
import styles from './top-bar.module.css';
import { t } from '../../app/words/t.ts';

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <header className={styles.bar} data-place tabIndex={-1}>
      <Logo />
      <h1 className={styles.name}>Taglight</h1>
      <PlaceLinks />
      <div className={styles.choices}>
        <TagSetChoice />
        <TagSetDetails />
        <EncoderChoice />
        <EncoderStatus />
      </div>
      <div className={styles.end}>
        <PrivacyMark />
        <InstallButton />
        {/* Where there is no room, the help sheet has them. */}
        <span className={styles.roomy}>
          <LanguageChoice icon={Languages} />
          <ThemeButton />
        </span>
        <IconButton label={t('Help')} onClick={onHelp} aria-keyshortcuts="?">
          <CircleHelp aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}
