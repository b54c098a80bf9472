import type { ErrorInfo } from 'react';
import { useApp } from '../app-context.ts';

/** For a boundary's `onError`. */
export function useNoteFault(): (thrown: unknown, info: ErrorInfo) => void {
  const { recovery } = useApp();
  return (thrown, { componentStack }) => recovery.note(thrown, componentStack);
}
