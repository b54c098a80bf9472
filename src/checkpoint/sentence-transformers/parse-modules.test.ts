import { describe, expect, it } from 'vitest';
import { parseModules } from './parse-modules.ts';
import { parseSentencePooling } from './parse-sentence-pooling.ts';
import { parseSequenceLength } from './parse-sequence-length.ts';

function modules(...kinds: string[]): string {
  return JSON.stringify(
    kinds.map((kind, idx) => ({
      idx,
      name: `${idx}`,
      path: idx === 0 ? '' : `${idx}_${kind}`,
      type: `sentence_transformers.models.${kind}`,
    })),
  );
}

describe('parseModules', () => {
  it('finds encoder, pooling and normalisation', () => {
    expect(parseModules('modules.json', modules('Transformer', 'Pooling'))).toEqual({
      encoderPath: '',
      poolingPath: '1_Pooling',
      normalises: false,
    });
    expect(
      parseModules('modules.json', modules('Transformer', 'Pooling', 'Normalize')).normalises,
    ).toBe(true);
  });

  it.each([
    [modules('Transformer', 'Pooling', 'Dense'), 'has a “Dense” step'],
    [modules('Transformer', 'Pooling', 'Dense', 'Normalize'), 'has a “Dense” step'],
    [modules('Transformer', 'Pooling', 'Normalize', 'Dense'), 'has a “Dense” step'],
    [modules('StaticEmbedding'), 'does not begin with an encoder'],
    [modules('Transformer'), 'does not begin with an encoder'],
    ['{}', 'does not begin with an encoder'],
    ['[', 'is not JSON'],
  ])('refuses %s', (json, message) => {
    expect(() => parseModules('modules.json', json)).toThrow(`modules.json: ${message}`);
  });
});

describe('parseSentencePooling', () => {
  const off = { word_embedding_dimension: 8, pooling_mode_max_tokens: false, include_prompt: true };

  it.each([
    [{ ...off, pooling_mode_mean_tokens: true, pooling_mode_cls_token: false }, 'mean'],
    [{ ...off, pooling_mode_mean_tokens: false, pooling_mode_cls_token: true }, 'cls'],
    [{ pooling_mode: 'mean' }, 'mean'],
  ])('reads %o', (config, pooling) => {
    expect(parseSentencePooling('config.json', JSON.stringify(config))).toBe(pooling);
  });

  it.each([
    [{ ...off, pooling_mode_max_tokens: true }, 'pools by max_tokens'],
    [{ pooling_mode_cls_token: true, pooling_mode_mean_tokens: true }, 'pools by cls, mean'],
    [{ pooling_mode: 'lasttoken' }, 'pools by lasttoken'],
    [off, 'pools by nothing that is known'],
    [null, 'pools by nothing that is known'],
  ])('refuses %o', (config, message) => {
    expect(() => parseSentencePooling('1_Pooling/config.json', JSON.stringify(config))).toThrow(
      `1_Pooling/config.json: ${message}`,
    );
  });
});

describe('parseSequenceLength', () => {
  it('reads how many tokens a window has', () => {
    const json = '{"max_seq_length": 256, "do_lower_case": false}';
    expect(parseSequenceLength('sentence_bert_config.json', json)).toBe(256);
    expect(parseSequenceLength('sentence_bert_config.json', '{}')).toBeNull();
  });

  it.each(['{"max_seq_length": 2}', '{"max_seq_length": "256"}', '[1'])('refuses %s', (json) => {
    expect(() => parseSequenceLength('sentence_bert_config.json', json)).toThrow(
      'sentence_bert_config.json: ',
    );
  });
});
