import { useMemo, useState } from 'react';
import type { EvidenceUnit } from '../../app/evidence/evidence.ts';
import type { TagQuestion } from '../../app/evidence/explain-tag.ts';
import { signed } from '../../app/signed.ts';
import { textWords } from '../../app/evidence/text-words.ts';
import { t } from '../../app/words/t.ts';
import type { TextSpan } from '../../core/document.ts';
import { QuietButton } from '../controls/quiet-button.tsx';
import { cssVariables } from '../css-variables.ts';
import styles from './evidence-panel.module.css';
import { useEvidence } from './use-evidence.ts';
import { WeighedWords } from './weighed-words.tsx';

interface SentenceRowProps {
  readonly unit: EvidenceUnit;
  /** Of the strongest change, -1 to 1. */
  readonly share: number;
  readonly question: TagQuestion;
  readonly onSelect: (span: TextSpan) => void;
}

/** A sentence with what it changes; its words are weighed on demand. */
export function SentenceRow({ unit, share, question, onSelect }: SentenceRowProps) {
  const [showsWords, setShowsWords] = useState(false);
  const wordQuestion = useMemo(
    () => (showsWords ? { ...question, units: textWords(question.text, unit) } : null),
    [showsWords, question, unit],
  );
  const words = useEvidence(wordQuestion);
  const sentence = question.text.slice(unit.start, unit.end);

  return (
    <li
      className={styles.row}
      data-speaks={share >= 0 ? 'for' : 'against'}
      style={cssVariables({ '--share': `${Math.round(Math.abs(share) * 100)}%` })}
    >
      <span className={styles.number}>{unit.change === null ? t('all') : signed(unit.change)}</span>
      {words.explained ? (
        <WeighedWords text={sentence} from={unit.start} units={words.explained.units} />
      ) : (
        <button type="button" className={styles.sentence} dir="auto" onClick={() => onSelect(unit)}>
          {sentence}
        </button>
      )}
      <QuietButton
        aria-expanded={showsWords}
        aria-label={t('Words of: {sentence}', { sentence: sentence.slice(0, 60) })}
        onClick={() => setShowsWords(!showsWords)}
      >
        {words.progress ? t('Weighing') : t('Words')}
      </QuietButton>
    </li>
  );
}
