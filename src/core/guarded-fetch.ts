import type { Fetch } from './fetch.ts';
import { isModelHost } from './model-hub.ts';

/**
 * A fetch for workers, that asks the app's own origin and, if need be, the model hub. A worker's policy
 * comes with its own script: on a host that sends no headers, the browser holds it to nothing before the
 * service worker hands the scripts out.
 * @param origin of the app
 * @param reach `own`: its files alone; `hub`: models to download, too
 * @throws TypeError, as a fetch that fails, for another host, and when one of these redirects to it
 */
export function guardedFetch(fetch: Fetch, origin: string, reach: 'own' | 'hub'): Fetch {
  function check(url: string): void {
    const { origin: asked } = new URL(url, origin);
    if (asked === origin || (reach === 'hub' && isModelHost(url))) return;
    throw new TypeError(`${asked} is none of the hosts that Taglight asks.`);
  }

  return async (url, init) => {
    check(url);
    const response = await fetch(url, init);
    if (response.redirected) check(response.url);
    return response;
  };
}
