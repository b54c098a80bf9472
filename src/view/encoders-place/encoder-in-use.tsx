import { useId } from 'react';
import type { BackendChoice } from '../../app/encoders/encoders-slice.ts';
import { t } from '../../app/words/t.ts';
import { type Words, words } from '../../app/words/words.ts';
import { useActions, useAppState } from '../app-context.ts';
import { BackendChecks } from './backend-checks.tsx';
import styles from './encoder-in-use.module.css';

const BACKENDS: readonly (readonly [BackendChoice, Words])[] = [
  ['auto', words('Automatic')],
  ['webgpu', 'WebGPU'],
  ['wasm', 'WASM'],
];

/** Where the encoder in use runs, why, and what was found out about each place to run it. */
export function EncoderInUse({ id }: { readonly id: string }) {
  const chosen = useAppState((state) => state.choice.backends[id] ?? 'auto');
  const encoder = useAppState((state) => state.encoder);
  const { switching } = useActions();
  const obstacleId = useId();
  if (encoder.phase !== 'ready') return null;
  const { backendReason, webGpuObstacle, checks } = encoder.encoder;
  return (
    <div className={styles.backend}>
      <fieldset className={styles.choices}>
        <legend>{t('Runs on')}</legend>
        {BACKENDS.map(([backend, name]) => {
          const isObstructed = backend === 'webgpu' && webGpuObstacle !== null;
          return (
            <label key={backend}>
              <input
                type="radio"
                name="backend"
                checked={chosen === backend}
                disabled={isObstructed}
                aria-describedby={isObstructed ? obstacleId : undefined}
                onChange={() => switching.chooseBackend(id, backend)}
              />
              {t(name)}
            </label>
          );
        })}
      </fieldset>
      {backendReason !== '' && t(backendReason) !== t(webGpuObstacle ?? '') && (
        <p>{t(backendReason)}</p>
      )}
      {webGpuObstacle !== null && <p id={obstacleId}>{t(webGpuObstacle)}</p>}
      {checks.length > 0 && <BackendChecks checks={checks} />}
    </div>
  );
}
