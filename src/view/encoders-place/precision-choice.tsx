import type { ImportOrder } from '../../app/encoders/import-state.ts';
import { useActions } from '../app-context.ts';
import styles from './encoder-in-use.module.css';

type Precision = ImportOrder['precision'];

const PRECISIONS: readonly (readonly [Precision, string])[] = [
  ['int8', 'int8, small and quick'],
  ['fp16', 'fp16, for graphics cards'],
  ['fp32', 'fp32, exact'],
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
      <legend>Keep as</legend>
      {PRECISIONS.map(([precision, name]) => (
        <label key={precision}>
          <input
            type="radio"
            name="precision"
            checked={chosen === precision}
            onChange={() => importing.choosePrecision(precision)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
