/** What the server has, compared with the version that runs. */
export type ServerVersion = 'same' | 'newer' | 'unreachable';

const ASSETS = /assets\/[\w.-]+/g;

/**
 * Asks the server for its page, past all caches.
 * @param ownPage HTML of the version that runs
 */
export async function serverVersion(
  baseUrl: string,
  ownPage: string,
  fetch: typeof globalThis.fetch,
): Promise<ServerVersion> {
  const response = await fetch(baseUrl, { cache: 'no-store' }).catch(() => null);
  const assets = response?.ok ? ((await response.text()).match(ASSETS) ?? []) : [];
  // Another page, such as that of a network that wants a login.
  if (assets.length === 0) return 'unreachable';
  return assets.every((name) => ownPage.includes(name)) ? 'same' : 'newer';
}
