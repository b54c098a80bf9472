import type { BrowserContext, Route } from '@playwright/test';
import { HIDDEN, tinyEncoder } from '../../src/checkpoint/onnx/fixtures/tiny-encoder.ts';

/** Word pieces of SciBERT, whose tokeniser comes with the app. */
const SCIBERT_PIECES = 31_090;
const HEADERS = { 'access-control-allow-origin': '*' };

const CONFIG = {
  model_type: 'bert',
  vocab_size: SCIBERT_PIECES,
  hidden_size: HIDDEN,
  num_hidden_layers: 1,
  num_attention_heads: 1,
  intermediate_size: 4,
  max_position_embeddings: 512,
  layer_norm_eps: 1e-12,
  hidden_act: 'gelu',
};

export interface PlayedHub {
  /** What the hub answers to requests for weights, one each; afterwards it gives them out. */
  readonly faults: ((route: Route) => Promise<void>)[];
  /** Ranges asked for, with null for a whole file. */
  readonly requests: (string | null)[];
  /** Whether it cannot be reached any more. */
  isGone: boolean;
}

/** Plays the model hub, which has a tiny encoder where SciBERT's would be. */
export async function playHub(context: BrowserContext): Promise<PlayedHub> {
  const weights = Buffer.from(tinyEncoder({ vocabulary: SCIBERT_PIECES }));
  const hub: PlayedHub = { faults: [], requests: [], isGone: false };
  await context.route('https://huggingface.co/**', async (route) => {
    const url = route.request().url();
    const method = route.request().method();
    if (hub.isGone) {
      await route.abort();
    } else if (url.endsWith('/config.json')) {
      await route.fulfill({
        headers: HEADERS,
        json: CONFIG,
      });
    } else if (!url.endsWith('.onnx')) {
      await route.fulfill({ headers: HEADERS, status: 404, body: 'Not found' });
    } else if (method === 'HEAD') {
      await route.fulfill({ headers: { ...HEADERS, 'content-length': `${weights.length}` } });
    } else {
      hub.requests.push(route.request().headers()['range'] ?? null);
      const fault = hub.faults.shift();
      if (fault) await fault(route);
      else
        await route.fulfill({
          headers: HEADERS,
          contentType: 'application/octet-stream',
          body: weights,
        });
    }
  });
  return hub;
}
