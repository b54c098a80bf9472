import type { TaggedPassage } from '../../app/documents/open-document.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { SegmentStrip } from '../tag-panel/segment-strip.tsx';
import { TagList } from '../tag-panel/tag-list.tsx';
import styles from './document-pane.module.css';
import { usePack } from './use-pack.ts';

interface DocumentGaugeProps {
  /** [tags] of the whole document; null until it is tagged. */
  readonly probabilities: Float64Array | null;
  readonly passages: readonly TaggedPassage[];
  /** The number of the passage that is marked in the text. */
  readonly marked: number | null;
  readonly onMark: (passage: number | null) => void;
}

/** The tags of the document, or of the passage that is marked, above the strip of its passages. */
export function DocumentGauge({ probabilities, passages, marked, onMark }: DocumentGaugeProps) {
  const pack = usePack();
  const passage = marked === null ? undefined : passages[marked];
  if (pack === null || probabilities === null) return null;
  return (
    <div className={styles.gauge}>
      <div className={styles.gaugeHead}>
        <h3>
          {passage === undefined || marked === null
            ? 'Tags of the document'
            : `Tags of passage ${(marked + 1).toLocaleString('en')}`}
        </h3>
        {passage !== undefined && (
          <QuietButton onClick={() => onMark(null)}>Whole document</QuietButton>
        )}
      </div>
      <div className={styles.tags}>
        <TagList pack={pack} probabilities={passage?.probabilities ?? probabilities} />
      </div>
      {passages.length > 1 && (
        <SegmentStrip
          pack={pack}
          parts={passages}
          noun="passage"
          label="Passages of the document"
          marked={marked}
          onSelect={({ firstWindow }) => onMark(firstWindow)}
        />
      )}
    </div>
  );
}
