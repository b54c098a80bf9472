import type { TaggedPassage } from '../../app/documents/open-document.ts';
import { rankTags } from '../../app/rank-tags.ts';
import { t } from '../../app/words/t.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { SegmentStrip } from '../tag-panel/segment-strip.tsx';
import { TagList } from '../tag-panel/tag-list.tsx';
import styles from './document-pane.module.css';
import { usePack } from './use-pack.ts';

interface DocumentGaugeProps {
  readonly text: string;
  /** [tags] of the whole document; null until it is tagged. */
  readonly probabilities: Float64Array | null;
  readonly passages: readonly TaggedPassage[];
  /** The number of the passage that is marked in the text. */
  readonly marked: number | null;
  readonly onMark: (passage: number | null) => void;
}

/** The tags of the document, or of the passage that is marked, above the strip of its passages. */
export function DocumentGauge(props: DocumentGaugeProps) {
  const { text, probabilities, passages, marked, onMark } = props;
  const pack = usePack();
  const passage = marked === null ? undefined : passages[marked];
  if (pack === null || probabilities === null) return null;
  const shown = passage?.probabilities ?? probabilities;
  return (
    <div className={styles.gauge}>
      <div className={styles.gaugeHead}>
        <h3>
          {passage === undefined || marked === null
            ? t('Tags of the document')
            : t('Tags of passage {number, number}', { number: marked + 1 })}
        </h3>
        {passage !== undefined && (
          <QuietButton onClick={() => onMark(null)}>{t('Whole document')}</QuietButton>
        )}
      </div>
      <div className={styles.tags}>
        <TagList pack={pack} probabilities={shown} />
      </div>
      {passages.length > 1 && (
        <SegmentStrip
          pack={pack}
          parts={passages}
          kind="passage"
          label={t('Passages of the document')}
          marked={marked}
          onSelect={({ firstWindow }) => onMark(firstWindow)}
        />
      )}
      <EvidencePanel
        pack={pack}
        text={text}
        windows={passages}
        within={passage}
        tag={rankTags(pack.tags, shown)[0]?.index ?? 0}
        onSelect={({ start }) => {
          const at = passages.findIndex((one) => start >= one.start && start < one.end);
          onMark(at < 0 ? null : at);
        }}
      />
    </div>
  );
}
