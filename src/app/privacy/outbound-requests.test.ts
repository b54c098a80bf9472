import { describe, expect, it } from 'vitest';
import { countByHost, isOutbound, type OutboundRequest, privacyLine } from './outbound-requests.ts';

const ORIGIN = 'https://tags.test';

const download = (url: string): OutboundRequest => ({ url, purpose: 'download' });
const other = (url: string): OutboundRequest => ({ url, purpose: 'other' });

describe('requests that leave the origin', () => {
  it.each([
    ['https://tags.test/models/a.bin', false],
    ['https://elsewhere.test/pixel.gif', true],
    ['http://tags.test/', true],
    ['https://tags.test:8443/', true],
    ['wss://elsewhere.test/', true],
    ['blob:https://tags.test/1', false],
    ['data:text/plain,a', false],
    ['chrome-extension://abc/a.js', false],
  ])('%s: %s', (url, leaves) => {
    expect(isOutbound(url, ORIGIN)).toBe(leaves);
  });

  it('are counted by host and purpose', () => {
    const requests = [
      download('https://hub.test/a'),
      download('https://store.test/a'),
      download('https://hub.test/b'),
      other('https://hub.test/c'),
    ];
    expect(countByHost(requests)).toEqual([
      { host: 'hub.test', purpose: 'download', requests: 2 },
      { host: 'store.test', purpose: 'download', requests: 1 },
      { host: 'hub.test', purpose: 'other', requests: 1 },
    ]);
  });

  it('are told in a few words', () => {
    expect(privacyLine([])).toBe('Nothing has left this device');
    expect(privacyLine([download('https://hub.test/a')])).toBe('Only downloads that you asked for');
    expect(privacyLine([download('https://hub.test/a'), other('https://a.test/')])).toBe(
      '1 request left this device',
    );
  });
});
