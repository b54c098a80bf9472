/** How long work goes on before messages, such as a cancel, are let in. */
const SLICE_MILLISECONDS = 25;

/**
 * Runs a generator to its end, letting messages in from time to time.
 * @throws the signal's reason once it fires
 */
export async function pauseBetweenSteps<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<Result> {
  for (let sliceEnd = now() + SLICE_MILLISECONDS; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < sliceEnd) continue;
    await new Promise((resume) => setTimeout(resume));
    signal.throwIfAborted();
    sliceEnd = now() + SLICE_MILLISECONDS;
  }
}
