import type { Theme } from '../app/settings-slice.ts';
import { t } from '../app/words/t.ts';
import { useActions, useAppState } from './app-context.ts';
import { Choice } from './controls/choice.tsx';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The themes by their names. */
export function ThemeChoice() {
  const theme = useAppState((state) => state.theme);
  const { setTheme } = useActions();
  const names: Record<Theme, string> = {
    system: t('as the device'),
    light: t('light'),
    dark: t('dark'),
  };
  return (
    <div>
      <span aria-hidden>{t('Theme')} </span>
      <Choice
        label={t('Theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, name: names[value] }))}
        onChoose={(value) => setTheme(THEMES.find((one) => one === value) ?? 'system')}
      />
    </div>
  );
}
