import type { ReactNode } from 'react';
import { t } from '../../app/words/t.ts';
import { words } from '../../app/words/words.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { percent } from '../../app/percent.ts';
import type { Verdict } from '../../app/verdict.ts';
import { useAppState } from '../app-context.ts';
import { Sentence } from '../controls/sentence.tsx';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import styles from './headline.module.css';
import { ReadingProgress, useReadingProgress } from './reading-progress.tsx';
import { useVerdict } from './use-verdict.ts';

/** The tag that is given, its probability, and what else is to be known about it. */
export function Headline({ caution }: { readonly caution: string | null }) {
  const packState = useAppState((state) => state.packState);
  const isUpdating = useAppState((state) => state.tagging.phase === 'running');
  const decided = useVerdict();
  const progress = useReadingProgress();
  if (decided === null || packState.phase !== 'ready') return null;
  const { pack } = packState;
  const { given } = decided;
  const colour = given ? tagColour(pack, given.index) : 'transparent';

  return (
    <div
      className={styles.headline}
      aria-busy={isUpdating}
      style={cssVariables({ '--colour': colour })}
    >
      <h2>{given?.name ?? t('No tag')}</h2>
      <p className={styles.number}>
        {given && percent(given.probability)}
        {isUpdating && !progress && <span className={styles.updating}>{t('Updating')}</span>}
      </p>
      {progress ? (
        <ReadingProgress progress={progress} />
      ) : (
        <HeadlineNotes decided={decided} pack={pack} caution={caution} />
      )}
    </div>
  );
}

interface HeadlineNotesProps {
  readonly decided: Verdict;
  readonly pack: TagPack;
  /** Why the tags are a guess, if they are. */
  readonly caution: string | null;
}

/** What speaks against the tag; where nothing does, what it stands for. */
function HeadlineNotes({ decided, pack, caution }: HeadlineNotesProps) {
  const { given, leader, near } = decided;
  const isPlain = caution === null && given === leader && near.length === 0;
  return (
    <div className={styles.notes}>
      {caution && <p className={styles.caution}>{caution}</p>}
      <VerdictNote decided={decided} pack={pack} />
      {isPlain && <p data-note="description">{t(pack.tags[leader.index]?.description ?? '')}</p>}
    </div>
  );
}

/** What speaks against the leader: the threshold, or tags close behind. */
function VerdictNote({ decided, pack }: { readonly decided: Verdict; readonly pack: TagPack }) {
  const threshold = useAppState((state) => state.threshold);
  const { given, leader, near } = decided;
  if (given !== leader) {
    const limit = threshold.on ? threshold.probability : (pack.tags[leader.index]?.threshold ?? 0);
    return (
      <p>
        <Sentence
          of={words('{tag} leads with {share}, but that is below {limit}.', {
            share: percent(leader.probability),
            limit: percent(limit),
          })}
          parts={{ tag: <strong>{leader.name}</strong> }}
        />
      </p>
    );
  }
  if (near.length === 0) return null;
  return (
    <p>
      <Sentence of={words('Nearly as likely: {tags}')} parts={{ tags: strongNames(near) }} />
    </p>
  );
}

function strongNames(tags: Verdict['near']): ReactNode {
  return tags
    .map(({ name }): ReactNode => <strong key={name}>{name}</strong>)
    .reduce((before, last) => <Sentence of={words('{before}, {last}')} parts={{ before, last }} />);
}
