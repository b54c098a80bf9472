import { Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../../app/settings-slice.ts';
import { t } from '../../app/words/t.ts';
import { useActions, useAppState } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';

const THEMES: Record<Theme, { icon: typeof Sun; label: () => string; next: Theme }> = {
  system: { icon: Monitor, label: () => t('Theme: as the device'), next: 'light' },
  light: { icon: Sun, label: () => t('Theme: light'), next: 'dark' },
  dark: { icon: Moon, label: () => t('Theme: dark'), next: 'system' },
};

/** Goes through the three themes, one a press. */
export function ThemeButton() {
  const { icon: Icon, label, next } = THEMES[useAppState((state) => state.theme)];
  const { setTheme } = useActions();
  return (
    <IconButton label={label()} onClick={() => setTheme(next)}>
      <Icon aria-hidden />
    </IconButton>
  );
}
