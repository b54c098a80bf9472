/**
 * Calls back with the address of every resource that the page itself requests, those before the call
 * too. What its workers request is not among them.
 */
export function watchPageRequests(onRequest: (url: string) => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) onRequest(name);
  });
  observer.observe({ type: 'resource', buffered: true });
}
