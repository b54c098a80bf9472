import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BertConfig } from '../../src/checkpoint/bert/bert-config.ts';
import type { BertWeights } from '../../src/checkpoint/bert/bert-weights.ts';
import { huggingFaceConfig } from '../encoder/hugging-face-config.ts';
import { writePlainBertGraph, type PlainForm } from './plain-bert-graph.ts';

const FILES: Readonly<Record<PlainForm, string>> = {
  fp32: 'model.onnx',
  fp16: 'model_fp16.onnx',
  q8: 'model_quantized.onnx',
};

export interface PeerModel {
  /** Those that the app runs (their rounding undone), so that both sides run the same model. */
  readonly weights: BertWeights;
  /** Path of a tokenizer.json. */
  readonly tokeniser: string;
  readonly forms: readonly PlainForm[];
}

/** Writes an encoder as a model folder such as hubs have it. */
export function writePeerModel({ weights, tokeniser, forms }: PeerModel, to: string): void {
  mkdirSync(join(to, 'onnx'), { recursive: true });
  for (const form of forms) {
    const graph = Buffer.concat(writePlainBertGraph(weights, form));
    writeFileSync(join(to, 'onnx', FILES[form]), graph);
  }
  copyFileSync(tokeniser, join(to, 'tokenizer.json'));
  const json = {
    'config.json': huggingFaceConfig(weights.config),
    'tokenizer_config.json': tokeniserConfig(weights.config),
  };
  for (const [name, value] of Object.entries(json))
    writeFileSync(join(to, name), JSON.stringify(value));
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
