import { Info } from 'lucide-react';
import type { TagPack } from '../../core/tag-pack.ts';
import { percent } from '../../app/percent.ts';
import { useAppState } from '../app-context.ts';
import { tagColour } from '../tag-colour.ts';
import { DetailsButton } from './details-button.tsx';
import { Facts } from './facts.tsx';
import styles from './tag-set-details.module.css';

/** Which tags there are, and how good they are known to be. */
export function TagSetDetails() {
  const state = useAppState((app) => app.packState);
  if (state.phase !== 'ready') return null;
  const { pack } = state;
  return (
    <DetailsButton title="About the tag set" label={<Info aria-label="About the tag set" />}>
      <h2>{pack.name}</h2>
      {pack.description !== '' && <p>{pack.description}</p>}
      <ul className={styles.tags}>
        {pack.tags.map((tag, index) => (
          <li key={tag.name}>
            <span className={styles.swatch} style={{ background: tagColour(pack, index) }} />
            <strong>{tag.name}</strong>
            {tag.description !== '' && <p>{tag.description}</p>}
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
    facts.push(['Holdout F1', `${percent(holdout.weighted.f1)} on ${holdout.rows} texts`]);
  }
  if (crossValidated) {
    const { weighted, folds } = crossValidated;
    facts.push(['Validated F1', `${percent(weighted.f1)} in ${folds} folds`]);
  }
  if (training) {
    const rows = Object.values(training.rowsPerTag).reduce((sum, count) => sum + count, 0);
    facts.push(['Trained on', `${rows} texts, ${training.date}`]);
  }
  facts.push(['Encoder', encoder.id], ['Licence', licence]);
  return facts;
}
