/** How long reading goes on before messages, such as a cancel, are let in. */
const SLICE_MILLISECONDS = 25;

/**
 * The same items, with the event loop let run between them from time to time.
 * @throws the signal's reason once it fires
 */
export async function* inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal | undefined,
  now: () => number = () => performance.now(),
): AsyncGenerator<Item, void> {
  let sliceEnd = now() + SLICE_MILLISECONDS;
  for (const item of items) {
    if (now() >= sliceEnd) {
      await new Promise((resume) => setTimeout(resume));
      sliceEnd = now() + SLICE_MILLISECONDS;
    }
    signal?.throwIfAborted();
    yield item;
  }
}
