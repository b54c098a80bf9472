import { Fragment } from 'react';
import type { EvidenceUnit } from '../../app/evidence/evidence.ts';
import { signed } from '../../app/signed.ts';
import { cssVariables } from '../css-variables.ts';
import styles from './evidence-panel.module.css';

/** Words that change less than this share of the strongest show no number, only say it. */
const SHOWN_SHARE = 0.25;

interface WeighedWordsProps {
  readonly text: string;
  /** Where `text` begins in what the units' offsets are of. */
  readonly from: number;
  readonly units: readonly EvidenceUnit[];
}

/** A sentence whose words are marked by what they change, with the number beside each strong one. */
export function WeighedWords({ text, from, units }: WeighedWordsProps) {
  const most = Math.max(...units.map(({ change }) => Math.abs(change ?? 0)));
  return (
    <p className={styles.marked} dir="auto">
      {units.map(({ start, end, change }, index) => {
        const before = text.slice((units[index - 1]?.end ?? from) - from, start - from);
        const share = most === 0 || change === null ? 0 : change / most;
        return (
          <Fragment key={start}>
            {before}
            <mark
              data-speaks={share >= 0 ? 'for' : 'against'}
              style={cssVariables({ '--share': `${Math.round(Math.abs(share) * 100)}%` })}
            >
              {text.slice(start - from, end - from)}
              {change !== null && (
                <bdi
                  dir="ltr"
                  className={Math.abs(share) < SHOWN_SHARE ? 'visually-hidden' : styles.wordNumber}
                >
                  {' '}
                  {signed(change)}
                </bdi>
              )}
            </mark>
          </Fragment>
        );
      })}
      {text.slice((units.at(-1)?.end ?? from) - from)}
    </p>
  );
}
