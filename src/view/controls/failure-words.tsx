import type { Failure } from '../../app/failure.ts';

/** What happened and what to do, with the field's terms on demand. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  return (
    <>
      <p>
        <strong>{failure.message}</strong> {failure.advice}
      </p>
      <details>
        <summary>Details</summary>
        <p>{failure.detail}</p>
      </details>
    </>
  );
}
