import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { ErrorPage } from './error-page.tsx';
import { useNoteFault } from './use-note-fault.ts';

/** Shows a page that says so in place of one that failed. */
export function AppBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary FallbackComponent={ErrorPage} onError={useNoteFault()}>
      {children}
    </ErrorBoundary>
  );
}
