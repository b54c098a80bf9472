import { describe, expect, it } from 'vitest';
import { hubFileUrl, hubListingUrl, isModelHost } from './model-hub.ts';

const SCIBERT = { repository: 'allenai/scibert_scivocab_uncased', revision: 'refs/pr/1' };

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
    expect(isModelHost(hubFileUrl(SCIBERT, 'config.json'))).toBe(true);
    expect(isModelHost(hubListingUrl(SCIBERT))).toBe(true);
    expect(isModelHost('https://us.aws.cdn.hf.co/xet-bridge-us/1')).toBe(true);
    expect(isModelHost('https://cas-bridge.xethub.hf.co/1')).toBe(true);
  });

  it('names no others', () => {
    expect(isModelHost('http://us.aws.cdn.hf.co/1')).toBe(false);
    expect(isModelHost('https://nothf.co/1')).toBe(false);
    expect(isModelHost('https://huggingface.co.elsewhere.test/1')).toBe(false);
    expect(isModelHost('https://huggingface.co:8443/1')).toBe(false);
  });
});
