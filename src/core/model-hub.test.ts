import { describe, expect, it } from 'vitest';
import { MODEL_HOSTS, hubFileUrl, hubListingUrl } from './model-hub.ts';

const SCIBERT = { repository: 'allenai/scibert_scivocab_uncased', revision: 'refs/pr/1' };

/** Whether a content security policy with these sources lets a request to that address through. */
function allows(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return MODEL_HOSTS.some((source) => {
    const [scheme, host] = source.split('//');
    return (
      scheme === protocol &&
      (host!.startsWith('*.') ? hostname.endsWith(host!.slice(1)) : hostname === host)
    );
  });
}

describe('the model hub', () => {
  it('has addresses of files and of listings, whatever the revision is called', () => {
    expect(new URL(hubFileUrl(SCIBERT, 'onnx/model.onnx')).pathname).toBe(
      '/allenai/scibert_scivocab_uncased/resolve/refs%2Fpr%2F1/onnx/model.onnx',
    );
    const { pathname, search } = new URL(hubListingUrl(SCIBERT));
    expect(pathname).toBe('/api/models/allenai/scibert_scivocab_uncased/revision/refs%2Fpr%2F1');
    expect(search).toBe('?blobs=true');
  });

  it('names the hosts of these, and those that large files are redirected to', () => {
    expect(allows(hubFileUrl(SCIBERT, 'config.json'))).toBe(true);
    expect(allows(hubListingUrl(SCIBERT))).toBe(true);
    expect(allows('https://us.aws.cdn.hf.co/xet-bridge-us/1')).toBe(true);
    expect(allows('https://cas-bridge.xethub.hf.co/1')).toBe(true);
  });

  it('names no others', () => {
    expect(allows('http://us.aws.cdn.hf.co/1')).toBe(false);
    expect(allows('https://nothf.co/1')).toBe(false);
  });
});
