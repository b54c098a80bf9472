/** What is used of a transaction of `idb`. */
interface Transaction {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * Waits until all that a transaction wrote is there; when some of it cannot be, none of it is.
 * @throws what the transaction failed for, such as a full disk, rather than what that broke off
 */
export async function committed<Output>(
  transaction: Transaction,
  work: Promise<Output>,
): Promise<Output> {
  try {
    const [output] = await Promise.all([work, transaction.done]);
    return output;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}
