import type { Fetch } from '../../core/fetch.ts';

export interface WatchedFetch {
  readonly fetch: Fetch;
  /** Calls back with the address of every request from now on, and of where it was redirected to. */
  readonly watch: (onRequest: (url: string) => void) => void;
}

/** A fetch whose requests can be counted: a page's timeline does not show those of its workers. */
export function watchedFetch(fetch: Fetch): WatchedFetch {
  const watchers: ((url: string) => void)[] = [];
  const tell = (url: string): void => {
    for (const onRequest of watchers) onRequest(url);
  };
  return {
    async fetch(url, init) {
      tell(url);
      const response = await fetch(url, init);
      if (response.redirected) tell(response.url);
      return response;
    },
    watch: (onRequest) => void watchers.push(onRequest),
  };
}
