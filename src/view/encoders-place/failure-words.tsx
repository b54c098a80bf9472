import type { Failure } from '../../app/failure.ts';
import { t } from '../../app/words/t.ts';
import { leaving } from '../controls/focus-place.ts';
import { QuietButton } from '../controls/quiet-button.tsx';

interface FailureWordsProps {
  readonly failure: Failure;
  readonly onClose: () => void;
}

/** What happened, what to do, and the field's terms for those who want them. */
export function FailureWords({ failure, onClose }: FailureWordsProps) {
  return (
    <>
      <h3>{t(failure.message)}</h3>
      <p>{t(failure.advice)}</p>
      <details>
        <summary>{t('Details')}</summary>
        <p>{failure.detail}</p>
      </details>
      <QuietButton onClick={leaving(onClose)}>{t('Close')}</QuietButton>
    </>
  );
}
