import type { Outcome } from '../fuzz-target.ts';

type ErrorClass = new (...args: never[]) => Error;

/** Whether a reading ends well or with one of these errors, in words. @throws any other */
export async function readOrRefused(
  read: () => unknown,
  ...errors: readonly ErrorClass[]
): Promise<Outcome> {
  try {
    await read();
    return 'read';
  } catch (error) {
    if (!errors.some((each) => error instanceof each)) throw error;
    if ((error as Error).message === '')
      throw new Error('An error says nothing.', { cause: error });
    return 'refused';
  }
}
