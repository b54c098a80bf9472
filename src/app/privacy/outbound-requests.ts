import { t } from '../words/t.ts';

/** A request to another origin than the app's own. */
export interface OutboundRequest {
  readonly url: string;
  /** `download`: of an encoder, as the person asked for it. */
  readonly purpose: 'download' | 'other';
}

export interface PrivacySlice {
  /** Since the page was opened, the first one first. */
  readonly outbound: readonly OutboundRequest[];
}

/** Requests to one host. */
export interface HostCount {
  readonly host: string;
  readonly purpose: OutboundRequest['purpose'];
  readonly requests: number;
}

/**
 * Whether a request goes to another origin over the network. What extensions of the browser add, and what
 * the page makes itself (`blob:`, `data:`), does not.
 * @param origin of the app
 */
export function isOutbound(url: string, origin: string): boolean {
  return /^(?:https?|wss?):/.test(url) && new URL(url).origin !== origin;
}

/** Requests by host and purpose, in the order of the first one to each. */
export function countByHost(requests: readonly OutboundRequest[]): HostCount[] {
  const counts = new Map<string, HostCount>();
  for (const { url, purpose } of requests) {
    const { host } = new URL(url);
    const key = `${purpose} ${host}`;
    const before = counts.get(key)?.requests ?? 0;
    counts.set(key, { host, purpose, requests: before + 1 });
  }
  return [...counts.values()];
}

/** What left the device, in a few words. */
export function privacyLine(requests: readonly OutboundRequest[]): string {
  if (requests.length === 0) return t('Nothing has left this device');
  const others = requests.filter(({ purpose }) => purpose === 'other').length;
  if (others === 0) return t('Only downloads that you asked for');
  return t('{count, plural, one {# request} other {# requests}} left this device', {
    count: others,
  });
}
