import { Search, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TagQuestion } from '../../app/evidence/explain-tag.ts';
import { windowSentences } from '../../app/evidence/window-sentences.ts';
import { t } from '../../app/words/t.ts';
import type { TextSpan } from '../../core/document.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { Choice } from '../controls/choice.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import styles from './evidence-panel.module.css';
import { SentenceList } from './sentence-list.tsx';
import { useEvidence } from './use-evidence.ts';

interface EvidencePanelProps {
  readonly pack: TagPack;
  readonly text: string;
  /** The tagged windows of this very text. */
  readonly windows: TagQuestion['windows'];
  /** Index of the tag to explain until another one is chosen. */
  readonly tag: number;
  /** Only this stretch is explained: one of the windows. Default: the whole text. */
  readonly within?: TextSpan | undefined;
  /** Shows a stretch in the text. */
  readonly onSelect: (span: TextSpan) => void;
}

/** Which sentences, and on demand which words, speak for a tag and which against it. */
export function EvidencePanel({ pack, text, windows, tag, within, onSelect }: EvidencePanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const explainedTag = chosen !== null && chosen < pack.tags.length ? chosen : tag;
  const question = useMemo(() => {
    if (!isOpen) return null;
    const units = windowSentences(text, within ? [within] : windows);
    return { pack, text, windows, tag: explainedTag, units };
  }, [isOpen, pack, text, windows, within, explainedTag]);
  const evidence = useEvidence(question);

  if (!isOpen) {
    return (
      <div className={styles.closed}>
        <QuietButton onClick={() => setIsOpen(true)}>
          <Search aria-hidden />
          {t('Show evidence')}
        </QuietButton>
      </div>
    );
  }
  return (
    <section
      className={styles.panel}
      aria-label={t('Evidence')}
      aria-busy={evidence.progress !== null}
    >
      <div className={styles.head}>
        <h3>{t('Evidence for')}</h3>
        <Choice
          label={t('Tag to explain')}
          value={String(explainedTag)}
          options={pack.tags.map(({ name }, index) => ({ value: String(index), name }))}
          onChoose={(value) => setChosen(Number(value))}
        />
        <IconButton label={t('Hide evidence')} onClick={() => setIsOpen(false)}>
          <X aria-hidden />
        </IconButton>
      </div>
      <SentenceList evidence={evidence} onSelect={onSelect} />
    </section>
  );
}
