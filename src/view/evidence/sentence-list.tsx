import { useState } from 'react';
import type { EvidenceUnit } from '../../app/evidence/evidence.ts';
import { strongest } from '../../app/evidence/strongest.ts';
import { t } from '../../app/words/t.ts';
import type { TextSpan } from '../../core/document.ts';
import { words } from '../../app/words/words.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Sentence } from '../controls/sentence.tsx';
import { ProgressBar } from '../tag-panel/progress-bar.tsx';
import styles from './evidence-panel.module.css';
import { SentenceRow } from './sentence-row.tsx';
import type { EvidenceState } from './use-evidence.ts';

/** More are shown on demand: what matters in a long text are its strongest sentences. */
const MOST_SHOWN = 24;

/** Under this a reading is over before a bar could be read. */
const FEW = 16;

interface SentenceListProps {
  readonly evidence: EvidenceState;
  readonly onSelect: (span: TextSpan) => void;
}

/** Sentences in their order, each with what it changes. */
export function SentenceList({ evidence, onSelect }: SentenceListProps) {
  const { explained, progress, failure } = evidence;
  const [showsAll, setShowsAll] = useState(false);
  if (failure) {
    return (
      <p>
        {t(failure.message)} {t(failure.advice)}
      </p>
    );
  }
  return (
    <>
      {progress && progress.total > FEW && (
        <ProgressBar
          label={t('Finding evidence')}
          value={progress.done / progress.total}
          valueText={t('Sentence {done, number} of {total, number}', { ...progress })}
        />
      )}
      {explained && (
        <>
          <Reading
            units={explained.units}
            tag={explained.question.pack.tags[explained.question.tag]!.name}
          />
          <ol className={styles.list}>
            {(showsAll ? explained.units : strongest(explained.units, MOST_SHOWN)).map((unit) => (
              <SentenceRow
                key={`${unit.start}-${unit.end}`}
                unit={unit}
                share={share(unit, explained.units)}
                question={explained.question}
                onSelect={onSelect}
              />
            ))}
          </ol>
          {!showsAll && explained.units.length > MOST_SHOWN && (
            <QuietButton onClick={() => setShowsAll(true)}>
              {t('Show all {count, plural, one {# sentence} other {# sentences}}', {
                count: explained.units.length,
              })}
            </QuietButton>
          )}
        </>
      )}
    </>
  );
}

/** How the numbers are to be read. */
function Reading({
  units,
  tag,
}: {
  readonly units: readonly EvidenceUnit[];
  readonly tag: string;
}) {
  if (units.every(({ change }) => change === null)) {
    return (
      <p className={styles.words}>{t('The text is one sentence. Its words can be weighed.')}</p>
    );
  }
  return (
    <p className={styles.words}>
      <Sentence
        of={words(
          'What each sentence adds to the log-odds of {tag}: above 0 it speaks for it, below 0 against it. Found by reading the text without it.',
        )}
        parts={{ tag: <strong>{tag}</strong> }}
      />
    </p>
  );
}

/** Of the strongest change, -1 to 1. */
function share({ change }: EvidenceUnit, units: readonly EvidenceUnit[]): number {
  const most = Math.max(...units.map((unit) => Math.abs(unit.change ?? 0)));
  return most === 0 || change === null ? 0 : change / most;
}
