import { useLayoutEffect, useRef, useState } from 'react';
import { pageState } from '../app/page-state.ts';
import { useAppState } from './app-context.ts';
import styles from './app-view.module.css';
import { HelpSheet } from './help-sheet.tsx';
import { StatusRegion } from './status-region.tsx';
import { TagPanel } from './tag-panel/tag-panel.tsx';
import { TextBoxContext } from './text-box-context.ts';
import { TextPane } from './text-pane/text-pane.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { useHelpKey } from './use-help-key.ts';

export function AppView() {
  const textBox = useRef<HTMLTextAreaElement>(null);
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  useHelpKey(() => setHelpIsOpen(true));
  useRootAttributes();

  return (
    <TextBoxContext value={textBox}>
      <div className={styles.page}>
        <TopBar onHelp={() => setHelpIsOpen(true)} />
        <main className={styles.main}>
          <TextPane />
          <TagPanel />
        </main>
        <StatusRegion />
        {helpIsOpen && <HelpSheet onClose={() => setHelpIsOpen(false)} />}
      </div>
    </TextBoxContext>
  );
}

/** The page's root element carries the state, for styles and tests, and the theme. */
function useRootAttributes(): void {
  const state = useAppState(pageState);
  const theme = useAppState((app) => app.theme);
  useLayoutEffect(() => {
    document.documentElement.dataset['state'] = state;
  }, [state]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
