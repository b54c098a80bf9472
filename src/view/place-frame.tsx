import { type ReactNode, Suspense } from 'react';
import styles from './app-view.module.css';
import { PartBoundary } from './error-page/part-boundary.tsx';

interface PlaceFrameProps {
  /** What the page says when the place is missing. */
  readonly title: string;
  /** A place that is loaded when someone goes there. */
  readonly children: ReactNode;
}

/** The page has its main part from the first moment, also while a place is on its way or missing. */
export function PlaceFrame({ title, children }: PlaceFrameProps) {
  return (
    <PartBoundary title={title} isMain>
      <Suspense fallback={<main className={styles.arriving} data-place tabIndex={-1} aria-busy />}>
        {children}
      </Suspense>
    </PartBoundary>
  );
}
