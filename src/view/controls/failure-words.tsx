import type { Failure } from '../../app/failure.ts';
import { t } from '../../app/words/t.ts';

/** What happened and what to do, with the field's terms on demand. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  return (
    <>
      <p>
        <strong>{t(failure.message)}</strong> {t(failure.advice)}
      </p>
      <details>
        <summary>{t('Details')}</summary>
        <p>{failure.detail}</p>
      </details>
    </>
  );
}
