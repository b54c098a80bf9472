import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { readability } from '../../app/readability.ts';
import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { PanelHead } from './panel-head.tsx';
import { ResultFooter } from './result-footer.tsx';
import { TagList } from './tag-list.tsx';
import styles from './tag-panel.module.css';
import { TextEvidence } from './text-evidence.tsx';
import { ThresholdControl } from './threshold-control.tsx';
import { useVerdict } from './use-verdict.ts';
import { WindowStrip } from './window-strip.tsx';

/** The gauge beside the text; on narrow pages a dock below it, which opens on touch. */
export function TagPanel() {
  const [isOpen, setIsOpen] = useState(false);
  const packState = useAppState((state) => state.packState);
  const pinned = useAppState((state) => state.pinned?.result?.probabilities);
  const probabilities = useReadableProbabilities();
  const decided = useVerdict();
  const Chevron = isOpen ? ChevronDown : ChevronUp;

  return (
    <section
      className={styles.panel}
      aria-label={t('Tags of your text')}
      data-open={isOpen}
      data-result={probabilities !== null}
      data-leader-given={decided !== null && decided.given === decided.leader}
    >
      <div className={styles.head} data-place tabIndex={-1}>
        <PanelHead />
      </div>
      <div className={styles.expand}>
        <IconButton
          label={isOpen ? t('Show fewer tags') : t('Show all tags')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Chevron aria-hidden />
        </IconButton>
      </div>
      {packState.phase === 'ready' && (
        <>
          <div className={styles.tags}>
            <TagList pack={packState.pack} probabilities={probabilities} pinned={pinned} />
          </div>
          <div className={styles.more}>
            <ThresholdControl pack={packState.pack} />
            <WindowStrip pack={packState.pack} />
            <TextEvidence pack={packState.pack} />
            <ResultFooter />
          </div>
        </>
      )}
    </section>
  );
}

function useReadableProbabilities(): Float64Array | null {
  return useAppState(({ result }) =>
    result === null || readability(result) === 'none' ? null : result.probabilities,
  );
}
