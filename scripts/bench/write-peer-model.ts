import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BertConfig } from '../../src/checkpoint/bert/bert-config.ts';
import { decodeCompactBert } from '../../src/checkpoint/bert/compact-file.ts';
import { bytesSource } from '../../src/checkpoint/byte-source.ts';
import { readSafetensors } from '../../src/checkpoint/read-safetensors.ts';
import { writePlainBertGraph } from './plain-bert-graph.ts';

const WEIGHTS = 'model.int8.safetensors';

/**
 * Writes an embedded encoder as a model folder such as hubs have it, from the very weights that the
 * app runs (their rounding undone), so that both sides of a benchmark run the same model.
 * @param from a folder of public/models
 */
export async function writePeerModel(from: string, to: string): Promise<void> {
  const source = bytesSource(WEIGHTS, readFileSync(join(from, WEIGHTS)));
  const weights = await decodeCompactBert(await readSafetensors(source));
  write(join(to, 'onnx/model.onnx'), writePlainBertGraph(weights, 'fp32'));
  write(join(to, 'onnx/model_quantized.onnx'), writePlainBertGraph(weights, 'q8'));
  write(join(to, 'config.json'), [json(huggingFaceConfig(weights.config))]);
  write(join(to, 'tokenizer.json'), [readFileSync(join(from, 'tokenizer.json'))]);
  write(join(to, 'tokenizer_config.json'), [json(tokeniserConfig(weights.config))]);
}

function huggingFaceConfig(config: BertConfig): object {
  return {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: config.hidden,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    intermediate_size: config.intermediate,
    max_position_embeddings: config.positions,
    vocab_size: config.vocabularySize,
    type_vocab_size: 2,
    layer_norm_eps: config.layerNormEpsilon,
    hidden_act: 'gelu',
  };
}

function tokeniserConfig({ positions }: BertConfig): object {
  return {
    tokenizer_class: 'BertTokenizer',
    model_max_length: positions,
    do_lower_case: true,
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    mask_token: '[MASK]',
  };
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function write(path: string, runs: readonly Uint8Array[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat(runs));
}
