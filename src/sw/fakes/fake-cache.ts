/** What the service worker uses of a browser's cache, in memory. */
export class FakeCache implements Pick<Cache, 'match' | 'put' | 'delete' | 'keys'> {
  readonly entries = new Map<string, Response>();
  /** Whether the browser gives no more room. */
  isFull = false;

  match(key: RequestInfo | URL): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(addressOf(key))?.clone());
  }

  put(key: RequestInfo | URL, response: Response): Promise<void> {
    if (this.isFull) return Promise.reject(new DOMException('Quota', 'QuotaExceededError'));
    this.entries.set(addressOf(key), response);
    return Promise.resolve();
  }

  delete(key: RequestInfo | URL): Promise<boolean> {
    return Promise.resolve(this.entries.delete(addressOf(key)));
  }

  keys(): Promise<Request[]> {
    return Promise.resolve([...this.entries.keys()].map((address) => new Request(address)));
  }
}

function addressOf(key: RequestInfo | URL): string {
  return key instanceof Request ? key.url : String(key);
}
