import { Languages } from 'lucide-react';
import { LANGUAGE_CODES, LANGUAGES } from '../../app/words/language.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import styles from './language-choice.module.css';

/** The interface's language, each in its own words; an icon on which the device's own list opens. */
export function LanguageChoice() {
  const language = useAppState((app) => app.language);
  const { setLanguage } = useActions();
  return (
    <span className={styles.choice}>
      <select
        aria-label={t('Language')}
        title={t('Language')}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LANGUAGE_CODES.find((code) => code === value);
          // Where its words cannot be had, the list goes on to show the language that is spoken.
          if (chosen !== undefined) setLanguage(chosen).catch(() => undefined);
        }}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code]}
          </option>
        ))}
      </select>
      <Languages aria-hidden />
    </span>
  );
}
