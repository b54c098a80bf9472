import { Info } from 'lucide-react';
import type { TagPack } from '../../core/tag-pack.ts';
import { percent } from '../../app/percent.ts';
import { useAppState } from '../app-context.ts';
import { tagColour } from '../tag-colour.ts';
import { DetailsButton } from './details-button.tsx';
import { Facts } from './facts.tsx';
import styles from './tag-set-details.module.css';
import { t } from '../../app/words/t.ts';

/** Which tags there are, and how good they are known to be. */
export function TagSetDetails() {
  const state = useAppState((app) => app.packState);
  if (state.phase !== 'ready') return null;
  const { pack } = state;
  return (
    <DetailsButton
      title={t('About the tag set')}
      label={<Info aria-label={t('About the tag set')} />}
    >
      <h2>{pack.name}</h2>
      {pack.description !== '' && <p>{t(pack.description)}</p>}
      <ul className={styles.tags}>
        {pack.tags.map((tag, index) => (
          <li key={tag.name}>
            <span className={styles.swatch} style={{ background: tagColour(pack, index) }} />
            <strong>{tag.name}</strong>
            {tag.description !== '' && <p>{t(tag.description)}</p>}
          </li>
        ))}
      </ul>
      <Facts facts={packFacts(pack)} />
    </DetailsButton>
  );
}

function packFacts({ scores, training, encoder, licence }: TagPack): [string, string][] {
  const facts: [string, string][] = [];
  const { holdout, crossValidated } = scores;
  if (holdout) {
    facts.push([
      t('Holdout F1'),
      t('{share} on {count, plural, one {# text} other {# texts}}', {
        share: percent(holdout.weighted.f1),
        count: holdout.rows,
      }),
    ]);
  }
  if (crossValidated) {
    const { weighted, folds } = crossValidated;
    facts.push([
      t('Validated F1'),
      t('{share} in {folds, number} folds', { share: percent(weighted.f1), folds }),
    ]);
  }
  if (training) {
    const rows = Object.values(training.rowsPerTag).reduce((sum, count) => sum + count, 0);
    facts.push([
      t('Trained on'),
      t('{count, plural, one {# text} other {# texts}}, {date}', {
        count: rows,
        date: training.date,
      }),
    ]);
  }
  facts.push([t('Encoder'), encoder.id], [t('Licence'), licence]);
  return facts;
}
