import { describe, expect, it } from 'vitest';
import { parseHuggingFaceConfig } from './parse-hugging-face-config.ts';

const MINILM = {
  model_type: 'bert',
  vocab_size: 30522,
  hidden_size: 384,
  num_hidden_layers: 6,
  num_attention_heads: 12,
  intermediate_size: 1536,
  max_position_embeddings: 512,
  layer_norm_eps: 1e-12,
  hidden_act: 'gelu',
};

function parse(changes: Record<string, unknown>) {
  return () => parseHuggingFaceConfig('config.json', JSON.stringify({ ...MINILM, ...changes }));
}

describe('parseHuggingFaceConfig', () => {
  it('reads the shape of a BERT encoder', () => {
    expect(parse({})()).toEqual({
      vocabularySize: 30522,
      hidden: 384,
      layers: 6,
      heads: 12,
      intermediate: 1536,
      positions: 512,
      layerNormEpsilon: 1e-12,
    });
  });

  it.each([
    [{ model_type: 'roberta' }, 'describes a RoBERTa model, not BERT'],
    [{ model_type: 'distilbert' }, 'describes a DistilBERT model, not BERT'],
    [{ model_type: 'gpt2' }, 'describes a GPT-2 model, not BERT'],
    [{ model_type: 'mamba' }, 'describes a mamba model, not BERT'],
    [{ model_type: { toString: 1 } }, '“model_type”'],
    [{ hidden_size: 'x' }, '“hidden_size”'],
    [{ num_hidden_layers: 1e9 }, '“num_hidden_layers”'],
    [{ hidden_act: 'relu' }, '“hidden_act”'],
    [{ num_attention_heads: 7 }, 'among 7 heads'],
  ])('refuses %o', (changes, reason) => {
    expect(parse(changes)).toThrow(reason);
  });

  it('refuses what is not JSON', () => {
    expect(() => parseHuggingFaceConfig('config.json', '<html>')).toThrow(
      'config.json: is not JSON',
    );
  });
});
