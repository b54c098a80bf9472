import type { EncoderScores } from '../../app/encoders/training-state.ts';
import { percent } from '../../app/percent.ts';
import { t } from '../../app/words/t.ts';
import styles from './scores-table.module.css';

interface ScoresTableProps {
  readonly now: EncoderScores;
  readonly before: EncoderScores | null;
}

/** The scores of one tag set with two encoders, side by side. */
export function ScoresTable({ now, before }: ScoresTableProps) {
  const columns = before === null ? [now] : [now, before];
  return (
    <table className={styles.scores}>
      <thead>
        <tr>
          <th scope="col">{t('Weighted F1')}</th>
          {columns.map(({ encoderId, encoder }) => (
            <th key={encoderId} scope="col">
              {encoder}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['crossValidated', 'holdout'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{kind === 'holdout' ? t('Holdout') : t('Cross-validated')}</th>
            {columns.map(({ encoderId, scores }) => (
              <td key={encoderId}>
                {scores[kind] ? percent(scores[kind].weighted.f1) : t('not known')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
