import type { ImportOrder } from '../../app/encoders/import-state.ts';
import { t } from '../../app/words/t.ts';
import { type Words, words } from '../../app/words/words.ts';
import { useActions } from '../app-context.ts';
import styles from './encoder-in-use.module.css';

type Precision = ImportOrder['precision'];

const PRECISIONS: readonly (readonly [Precision, Words])[] = [
  ['int8', words('int8, small and quick')],
  ['fp16', words('fp16, for graphics cards')],
  ['fp32', words('fp32, exact')],
];

interface PrecisionChoiceProps {
  readonly chosen: Precision;
  readonly isFixed: boolean;
}

/** In which precision the weights are kept; another one makes them anew. */
export function PrecisionChoice({ chosen, isFixed }: PrecisionChoiceProps) {
  const { importing } = useActions();
  return (
    <fieldset className={styles.choices} disabled={isFixed}>
      <legend>{t('Keep as')}</legend>
      {PRECISIONS.map(([precision, name]) => (
        <label key={precision}>
          <input
            type="radio"
            name="precision"
            checked={chosen === precision}
            onChange={() => importing.choosePrecision(precision)}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  );
}
