/** What is used of the global `fetch`; in a worker, hand in `(url, init) => fetch(url, init)`. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
