import { describe, expect, it } from 'vitest';
import { float32Tensor, type Tensor } from '../tensor.ts';
import { findBertPrefix } from './find-bert-prefix.ts';
import { randomBertTensors, RANDOM_BERT, tensorsInMemory } from './fixtures/random-bert.ts';

function named(...names: string[]) {
  const empty = float32Tensor(new Float32Array(1), [1, 1]);
  return tensorsInMemory(new Map(names.map((name): [string, Tensor] => [name, empty])), 'model.pt');
}

describe('findBertPrefix', () => {
  it.each(['', 'bert.', 'model.bert.', 'a.b.'])("finds the prefix '%s'", (prefix) => {
    expect(findBertPrefix(named(`${prefix}embeddings.word_embeddings.weight`))).toBe(prefix);
  });

  it('takes the plain encoder where there are two', () => {
    const words = 'embeddings.word_embeddings.weight';
    expect(findBertPrefix(named(`teacher.${words}`, `bert.${words}`))).toBe('bert.');
  });

  it.each([
    ['RoBERTa', 'roberta.embeddings.word_embeddings.weight'],
    ['DistilBERT', 'distilbert.embeddings.word_embeddings.weight'],
    ['DistilBERT', 'transformer.layer.0.attention.q_lin.weight'],
    ['ALBERT', 'encoder.albert_layer_groups.0.albert_layers.0.ffn.weight'],
    ['ELECTRA', 'electra.embeddings.word_embeddings.weight'],
    ['DeBERTa', 'deberta.encoder.rel_embeddings.weight'],
    ['MPNet', 'encoder.layer.0.attention.attn.q.weight'],
    ['GPT', 'transformer.h.0.attn.c_attn.weight'],
    ['GPT', 'wte.weight'],
    ['T5', 'encoder.block.0.layer.0.SelfAttention.q.weight'],
    ['Llama', 'model.layers.0.self_attn.q_proj.weight'],
    ['ModernBERT', 'model.layers.0.attn.Wqkv.weight'],
    ['BART', 'model.decoder.layers.0.fc1.weight'],
  ])('names %s, which has %s', (kind, name) => {
    expect(() => findBertPrefix(named(name))).toThrow(`model.pt: holds a ${kind} model, not BERT`);
  });

  it('tells RoBERTa without its prefix by its single segment and odd positions', () => {
    const tensors = randomBertTensors({ ...RANDOM_BERT, positions: 34 }, 1);
    const types = float32Tensor(new Float32Array(16), [1, 16]);
    expect(findBertPrefix(tensorsInMemory(tensors))).toBe('');
    tensors.set('embeddings.token_type_embeddings.weight', types);
    expect(() => findBertPrefix(tensorsInMemory(tensors))).toThrow('RoBERTa');
  });

  it('says when it is no model that is known', () => {
    expect(() => findBertPrefix(named('conv1.weight'))).toThrow('not a BERT encoder');
  });
});
