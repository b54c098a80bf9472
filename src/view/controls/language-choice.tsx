import type { LucideIcon } from 'lucide-react';
import { LANGUAGE_CODES, LANGUAGES } from '../../app/words/language.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { Choice } from './choice.tsx';

/** The interface's language, each in its own words. */
export function LanguageChoice({ icon }: { readonly icon?: LucideIcon }) {
  const language = useAppState((app) => app.language);
  const { setLanguage } = useActions();
  return (
    <Choice
      {...(icon && { icon })}
      label={t('Language')}
      value={language}
      options={LANGUAGE_CODES.map((code) => ({ value: code, name: LANGUAGES[code], lang: code }))}
      onChoose={(value) => {
        const chosen = LANGUAGE_CODES.find((code) => code === value);
        // Where its words cannot be had, the list goes on to show the language that is spoken.
        if (chosen !== undefined) setLanguage(chosen).catch(() => undefined);
      }}
    />
  );
}
