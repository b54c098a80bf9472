import { lazy, useLayoutEffect, useRef, useState } from 'react';
import { pageState } from '../app/page-state.ts';
import type { Place } from '../app/place.ts';
import { t } from '../app/words/t.ts';
import { useAppState } from './app-context.ts';
import styles from './app-view.module.css';
import { DropTarget } from './drop/drop-target.tsx';
import { EncoderBand } from './encoder-band/encoder-band.tsx';
import { PartBoundary } from './error-page/part-boundary.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { PlaceFrame } from './place-frame.tsx';
import { SkipButton } from './skip-button.tsx';
import { StatusRegion } from './status-region.tsx';
import { TagPanel } from './tag-panel/tag-panel.tsx';
import { TextBoxContext } from './text-box-context.ts';
import { TextPane } from './text-pane/text-pane.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { VersionBand } from './version-band/version-band.tsx';
import { useHelpKey } from './use-help-key.ts';

/** Loaded when someone goes there: the text is what most come for. */
const EncodersPlace = lazy(async () => ({
  default: (await import('./encoders-place/encoders-place.tsx')).EncodersPlace,
}));

const DocumentsPlace = lazy(async () => ({
  default: (await import('./documents-place/documents-place.tsx')).DocumentsPlace,
}));

const TITLES: Record<Place, () => string> = {
  text: () => 'Taglight',
  documents: () => t('Documents · Taglight'),
  encoders: () => t('Encoders · Taglight'),
};

export function AppView() {
  const textBox = useRef<HTMLTextAreaElement>(null);
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  const place = useAppState((app) => app.place);
  useHelpKey(() => setHelpIsOpen(true));
  useRootAttributes();

  return (
    <TextBoxContext value={textBox}>
      <div className={styles.page}>
        <div>
          <SkipButton />
          <TopBar onHelp={() => setHelpIsOpen(true)} />
          <EncoderBand />
          <VersionBand />
        </div>
        {/* It stays while another place is shown, with its cursor, scroll and undo history. */}
        <main className={styles.main} hidden={place !== 'text'}>
          <TextPane />
          <PartBoundary title={t('The tags cannot be shown')}>
            <TagPanel />
          </PartBoundary>
        </main>
        {place === 'documents' && (
          <PlaceFrame title={t('The documents cannot be shown')}>
            <DocumentsPlace />
          </PlaceFrame>
        )}
        {place === 'encoders' && (
          <PlaceFrame title={t('The encoders cannot be shown')}>
            <EncodersPlace />
          </PlaceFrame>
        )}
        <StatusRegion />
        <DropTarget />
        {helpIsOpen && <HelpSheet onClose={() => setHelpIsOpen(false)} />}
      </div>
    </TextBoxContext>
  );
}

/** The page's root element carries the state, for styles and tests, and the theme. */
function useRootAttributes(): void {
  const state = useAppState(pageState);
  const place = useAppState((app) => app.place);
  const theme = useAppState((app) => app.theme);
  // What is below renders anew with it: only memoised components have to ask for it themselves.
  const language = useAppState((app) => app.language);
  useLayoutEffect(() => {
    document.documentElement.dataset['state'] = state;
  }, [state]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = TITLES[place]();
  }, [place, language]);
}
