/** What the page writes to its console: whoever asks a page by script first loads that script into it. */
export const FIRST_TAGS = 'First tags:';

export interface FirstTags {
  /** Milliseconds from the start of the navigation. */
  readonly milliseconds: number;
  /** Milliseconds, till then. */
  readonly longestTask: number;
}

/**
 * Runs in a page before its own scripts and notes when the page is ready and a meter shows a
 * probability. It has to be whole by itself: the browser is given its text.
 * @param label `FIRST_TAGS`
 */
export function stampFirstTags(label: string): void {
  let longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new MutationObserver(() => {
    const isReady = document.documentElement?.dataset['state'] === 'ready';
    if (!isReady || !document.querySelector('[role="meter"][aria-valuetext*="%"]')) return;
    const milliseconds = performance.now();
    observer.disconnect();
    console.info(label, JSON.stringify({ milliseconds, longestTask }));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
