import { useAppState } from './app-context.ts';

/** Tells assistive technology what sighted people see: the model's state and the winning tag. */
export function StatusRegion() {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useAppState((state) => state.announcement)}
    </p>
  );
}
