import { describe, expect, it } from 'vitest';
import { parseClassifierConfig } from './parse-classifier-config.ts';

function parse(config: unknown) {
  return parseClassifierConfig('config.json', JSON.stringify(config));
}

describe('parseClassifierConfig', () => {
  it('reads the tags and the head of a classifier', () => {
    const config = {
      architectures: ['BertForSequenceClassification'],
      id2label: { 0: 'method', 1: 'background', 10: 'tenth' },
      problem_type: null,
      hidden_dropout_prob: 0.2,
    };
    expect(() => parse(config)).toThrow('“id2label” that does not name each output once');
    expect(parse({ ...config, id2label: { 1: 'background', 0: 'method' } })).toEqual({
      architecture: 'BertForSequenceClassification',
      tagsTexts: true,
      tags: ['method', 'background'],
      activation: 'softmax',
      dropout: 0.2,
    });
  });

  it('takes independent tags, and the dropout of the head before that of the encoder', () => {
    const config = {
      problem_type: 'multi_label_classification',
      hidden_dropout_prob: 0.2,
      classifier_dropout: 0.3,
    };
    expect(parse(config)).toMatchObject({ activation: 'sigmoid', dropout: 0.3 });
  });

  it('knows an encoder, and a head that does not tag texts', () => {
    expect(parse({ id2label: {} })).toEqual({
      architecture: null,
      tagsTexts: false,
      tags: null,
      activation: 'softmax',
      dropout: 0.1,
    });
    expect(parse({ architectures: ['BertForTokenClassification'] })).toMatchObject({
      tagsTexts: false,
      architecture: 'BertForTokenClassification',
    });
  });

  it.each([{ id2label: { 0: 'a', 1: 'a' } }, { id2label: { 0: 5 } }, { architectures: 'Bert' }])(
    'refuses %o',
    (config) => {
      expect(() => parse(config)).toThrow('config.json: has a');
    },
  );
});
