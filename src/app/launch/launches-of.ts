import type { LaunchQueue, LaunchSource } from './follow-launches.ts';

/** The launches of a window; null where the browser opens no files with apps. */
export function launchesOf(
  page: Window & { readonly launchQueue?: LaunchQueue },
): LaunchSource | null {
  if (page.launchQueue === undefined) return null;
  const [navigation] = page.performance.getEntriesByType('navigation');
  return {
    queue: page.launchQueue,
    isReload: navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload',
  };
}
