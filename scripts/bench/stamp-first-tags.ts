declare global {
  interface Window {
    /** Set once tags are shown: milliseconds since the navigation began, and the longest task till then. */
    firstTags?: { readonly milliseconds: number; readonly longestTask: number };
  }
}

/**
 * Runs in a page before its own scripts and notes when the page is ready and a meter shows a
 * probability. It has to be whole by itself: the browser is given its text.
 */
export function stampFirstTags(): void {
  let longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const observer = new MutationObserver(() => {
    const isReady = document.documentElement?.dataset['state'] === 'ready';
    if (!isReady || !document.querySelector('[role="meter"][aria-valuetext*="%"]')) return;
    window.firstTags = { milliseconds: performance.now(), longestTask };
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
