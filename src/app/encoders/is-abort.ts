/** Whether something was given up on purpose, which is no failure to tell of. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
